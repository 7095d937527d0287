/* User Mode Linux before 6.9 knows less of a processor's registers than one with AMX has, and the
   host refuses to set a part of them: the machine panics at its first program. Preloaded into the
   kernel, this gives the host the whole set: what it holds, with the part the kernel knows in it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/types.h>
#include <sys/uio.h>

#define X86_XSTATE 0x202
static unsigned char whole[1 << 16];

long ptrace(enum __ptrace_request request, ...) {
  static long (*real)(enum __ptrace_request, ...);
  va_list more;
  va_start(more, request);
  pid_t process = va_arg(more, pid_t);
  void *address = va_arg(more, void *), *data = va_arg(more, void *);
  va_end(more);
  if (!real) real = dlsym(RTLD_NEXT, "ptrace");
  if (request != PTRACE_SETREGSET || (long)address != X86_XSTATE)
    return real(request, process, address, data);
  struct iovec *known = data, all = {whole, sizeof whole};
  if (real(PTRACE_GETREGSET, process, address, &all)) return -1;
  memcpy(whole, known->iov_base, known->iov_len < all.iov_len ? known->iov_len : all.iov_len);
  return real(PTRACE_SETREGSET, process, address, &all);
}
