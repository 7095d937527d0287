#!/bin/bash
# First program of a User Mode Linux machine (uml.py): the host's files, one image as its disk.
# The kernel's command line gives MODULES, PYTHON, PROJECT, FS, LOAD (kernel modules, by comma)
# and GUEST: the module of tests.faults that works on the disk, mounted at /mnt/disk where FS is
# given. Further words go to it as they are in the environment.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root PYTHONDONTWRITEBYTECODE=1 WENMING_STATE=guard
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs tmpfs /mnt
mkdir /mnt/disk
for word in $(cat /proc/cmdline); do case $word in [A-Z]*=*) export "$word" ;; esac; done
for module in ${LOAD//,/ }; do modprobe -q -d "$MODULES" "$module"; done
case $FS in
  vfat) fsck.vfat -a -w /dev/ubda >/dev/null 2>&1; mount -t vfat -o utf8,flush /dev/ubda /mnt/disk ;;
  ?*) mount -t "$FS" /dev/ubda /mnt/disk ;;
esac || echo NOT MOUNTED
cd "$PROJECT" || exit
"$PYTHON" -u -m "tests.faults.$GUEST" 2>&1
echo END
echo o >/proc/sysrq-trigger
sleep 9
