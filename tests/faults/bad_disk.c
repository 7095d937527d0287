/* A bad disk below one process: LD_PRELOAD it, and every file operation under one folder goes
   through here. It can be told to fail, to die or to lose a write at the n-th operation, and to
   write down every change so that states after a power cut can be made from it.

   Operations: w write, t truncate, f flush, d flush of a folder, c create, n rename, l link,
   u unlink, m mkdir, x rmdir; r read and o open for reading, which are only counted for errors. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { REST, COUNT, KILL, TORN, FAIL_IO, FAIL_FULL, LOSE };
enum { PASS, REFUSED, HALF, PRETEND };

static char folder[PATH_MAX];
static size_t folder_length;
static int mode, with_reads, sticky;
static long seen, at, hits;
static int log_file = -1;

#define REAL(type, name, args) \
  static type(*real) args; \
  if (!real) real = dlsym(RTLD_NEXT, name)

/* What the harness calls. */
void bad_disk_watch(const char *path) {
  snprintf(folder, sizeof folder, "%s", path);
  folder_length = strlen(folder);
}
void bad_disk_arm(int how, long when, int again, int reads) {
  mode = how, at = when, sticky = again, with_reads = reads, seen = hits = 0;
}
long bad_disk_seen(void) { return seen; }
long bad_disk_hits(void) { return hits; }
void bad_disk_log(const char *path) {
  REAL(int, "open64", (const char *, int, ...));
  if (log_file >= 0) { close(log_file); log_file = -1; }
  if (path) log_file = fcntl(real(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600), F_DUPFD_CLOEXEC, 300);
}

static int ours(const char *path) {
  return folder_length && !strncmp(path, folder, folder_length) &&
         (path[folder_length] == '/' || !path[folder_length]);
}
static int path_of(int fd, char *out) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, out, PATH_MAX - 1);
  if (length < 0) return 0;
  out[length] = 0;
  return !strstr(out, " (deleted)") && ours(out);
}
static int absolute(int dir, const char *path, char *out) {
  if (path[0] == '/') snprintf(out, PATH_MAX, "%s", path);
  else {
    char base[PATH_MAX];
    if (dir == AT_FDCWD) { if (!getcwd(base, sizeof base)) return 0; }
    else if (!path_of(dir, base)) return 0;
    if ((size_t)snprintf(out, PATH_MAX, "%s/%s", base, path) >= PATH_MAX) return 0;
  }
  return ours(out);
}
static void put(const void *data, size_t length) {
  REAL(ssize_t, "write", (int, const void *, size_t));
  if (real(log_file, data, length) != (ssize_t)length) abort();
}
static void note(char kind, const char *path, const char *other, int64_t offset, int64_t length, const void *data) {
  if (log_file < 0) return;
  uint32_t sizes[3] = {strlen(path), strlen(other), data ? (uint32_t)length : 0};
  put(&kind, 1), put(sizes, sizeof sizes), put(&offset, 8), put(&length, 8);
  put(path, sizes[0]), put(other, sizes[1]);
  if (data) put(data, length);
}
void bad_disk_mark(long number) { note('A', "", "", 0, number, 0); }

static void die(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

static int hit(char kind, size_t length) {
  int reads = kind == 'r' || kind == 'o';
  if (mode == REST || (reads && !with_reads)) return PASS;
  seen++;
  if (!at || !(seen == at || (sticky && seen > at))) return PASS;
  hits++;
  switch (mode) {
    case KILL: die();
    case TORN: if (kind != 'w' || length < 2) die(); return HALF;
    case FAIL_IO: errno = EIO; return REFUSED;
    case FAIL_FULL: errno = reads || kind == 'u' || kind == 'x' ? EIO : ENOSPC; return REFUSED;
    case LOSE: return reads || kind == 'c' || kind == 'm' ? PASS : PRETEND;
    default: return PASS;
  }
}

/* Reads. */
#define READER(result, name, params, call) \
  result name params { \
    REAL(result, #name, params); \
    char path[PATH_MAX]; \
    if (mode != REST && with_reads && fd > 2 && path_of(fd, path) && hit('r', 0) == REFUSED) return -1; \
    return real call; \
  }
READER(ssize_t, read, (int fd, void *data, size_t length), (fd, data, length))
READER(ssize_t, pread, (int fd, void *data, size_t length, off_t from), (fd, data, length, from))
READER(ssize_t, pread64, (int fd, void *data, size_t length, off64_t from), (fd, data, length, from))

/* Writes. */
static ssize_t positioned(const char *name, int fd, const void *data, size_t length, off_t to) {
  ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, name);
  char path[PATH_MAX];
  if (!path_of(fd, path)) return real(fd, data, length, to);
  int what = hit('w', length);
  if (what == REFUSED) return -1;
  if (what == PRETEND) return length;
  ssize_t done = real(fd, data, what == HALF ? length / 2 : length, to);
  if (what == HALF) die();
  if (done > 0) note('w', path, "", to, done, data);
  return done;
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t to) { return positioned("pwrite", fd, data, length, to); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t to) { return positioned("pwrite64", fd, data, length, to); }

ssize_t write(int fd, const void *data, size_t length) {
  REAL(ssize_t, "write", (int, const void *, size_t));
  char path[PATH_MAX];
  if (fd <= 2 || fd == log_file || !path_of(fd, path)) return real(fd, data, length);
  int what = hit('w', length);
  if (what == REFUSED) return -1;
  if (what == PRETEND) { lseek(fd, length, SEEK_CUR); return length; }
  off_t from = fcntl(fd, F_GETFL) & O_APPEND ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
  ssize_t done = real(fd, data, what == HALF ? length / 2 : length);
  if (what == HALF) die();
  if (done > 0) note('w', path, "", from, done, data);
  return done;
}
/* Copies inside the kernel are refused, so that their callers fall back to writes. */
ssize_t sendfile64(int out, int in, off64_t *from, size_t count) {
  REAL(ssize_t, "sendfile64", (int, int, off64_t *, size_t));
  char path[PATH_MAX];
  if (path_of(out, path)) { errno = ENOTSOCK; return -1; }
  return real(out, in, from, count);
}
ssize_t sendfile(int out, int in, off_t *from, size_t count) { return sendfile64(out, in, from, count); }

static int shorten(const char *name, int fd, off_t length) {
  int (*real)(int, off_t) = dlsym(RTLD_NEXT, name);
  char path[PATH_MAX];
  if (!path_of(fd, path)) return real(fd, length);
  int what = hit('t', 0);
  if (what == REFUSED) return -1;
  if (what == PRETEND) return 0;
  int done = real(fd, length);
  if (!done) note('t', path, "", 0, length, 0);
  return done;
}
int ftruncate(int fd, off_t length) { return shorten("ftruncate", fd, length); }
int ftruncate64(int fd, off64_t length) { return shorten("ftruncate64", fd, length); }

static int flush(const char *name, int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, name);
  char path[PATH_MAX];
  if (!path_of(fd, path)) return real(fd);
  struct stat found;
  int is_folder = !fstat(fd, &found) && S_ISDIR(found.st_mode);
  int what = hit(is_folder ? 'd' : 'f', 0);
  if (what == REFUSED) return -1;
  if (what == PRETEND) return 0;
  int done = real(fd);
  if (!done) note(is_folder ? 'd' : 'f', path, "", 0, 0, 0);
  return done;
}
int fsync(int fd) { return flush("fsync", fd); }
int fdatasync(int fd) { return flush("fdatasync", fd); }

/* Names. */
static int opened(const char *name, int dir, const char *path, int flags, mode_t permissions) {
  char full[PATH_MAX];
  int (*plain)(const char *, int, ...) = dlsym(RTLD_NEXT, name);
  int (*beside)(int, const char *, int, ...) = dlsym(RTLD_NEXT, name);
  int is_ours = absolute(dir, path, full), fresh = 0, cut = 0;
  if (is_ours && !(flags & (O_DIRECTORY | O_PATH))) {
    struct stat found;
    int there = !stat(full, &found);
    fresh = !there && (flags & O_CREAT), cut = there && (flags & O_TRUNC) && found.st_size;
    char kind = fresh ? 'c' : cut ? 't' : 'o';
    if ((fresh || cut || there) && !(there && S_ISDIR(found.st_mode)) && hit(kind, 0) == REFUSED) return -1;
  }
  int done = name[4] == 'a' ? beside(dir, path, flags, permissions) : plain(path, flags, permissions);
  if (done >= 0 && fresh) note('c', full, "", 0, 0, 0);
  if (done >= 0 && cut) note('t', full, "", 0, 0, 0);
  return done;
}
#define PERMISSIONS(last) \
  mode_t permissions = 0; \
  if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, last); permissions = va_arg(more, mode_t); va_end(more); }
int open(const char *path, int flags, ...) { PERMISSIONS(flags) return opened("open", AT_FDCWD, path, flags, permissions); }
int open64(const char *path, int flags, ...) { PERMISSIONS(flags) return opened("open64", AT_FDCWD, path, flags, permissions); }
int openat(int dir, const char *path, int flags, ...) { PERMISSIONS(flags) return opened("openat", dir, path, flags, permissions); }
int openat64(int dir, const char *path, int flags, ...) { PERMISSIONS(flags) return opened("openat64", dir, path, flags, permissions); }

#define NAMED(name, params, kind, there, path, other, call) \
  int name params { \
    REAL(int, #name, params); \
    char full[PATH_MAX], second[PATH_MAX]; \
    second[0] = 0; \
    if (!(there)) return real call; \
    int what = hit(kind, 0); \
    if (what == REFUSED) return -1; \
    if (what == PRETEND) return 0; \
    int done = real call; \
    if (!done) note(kind, path, other, 0, 0, 0); \
    return done; \
  }
#define TWO(a, from, b, to) (absolute(a, from, full) & absolute(b, to, second))
NAMED(rename, (const char *from, const char *to), 'n', TWO(AT_FDCWD, from, AT_FDCWD, to), full, second, (from, to))
NAMED(renameat, (int a, const char *from, int b, const char *to), 'n', TWO(a, from, b, to), full, second, (a, from, b, to))
NAMED(link, (const char *from, const char *to), 'l', TWO(AT_FDCWD, from, AT_FDCWD, to), full, second, (from, to))
NAMED(linkat, (int a, const char *from, int b, const char *to, int flags), 'l', TWO(a, from, b, to), full, second, (a, from, b, to, flags))
NAMED(unlink, (const char *path), 'u', absolute(AT_FDCWD, path, full), full, second, (path))
NAMED(unlinkat, (int dir, const char *path, int flags), (flags & AT_REMOVEDIR) ? 'x' : 'u', absolute(dir, path, full), full, second, (dir, path, flags))
NAMED(mkdir, (const char *path, mode_t permissions), 'm', absolute(AT_FDCWD, path, full), full, second, (path, permissions))
NAMED(mkdirat, (int dir, const char *path, mode_t permissions), 'm', absolute(dir, path, full), full, second, (dir, path, permissions))
NAMED(rmdir, (const char *path), 'x', absolute(AT_FDCWD, path, full), full, second, (path))
