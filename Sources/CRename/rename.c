// The exchange is not part of POSIX, and Swift's C library modules leave out what glibc shows only to GNU sources.
#define _GNU_SOURCE

#include "CRename.h"

#include <errno.h>
#include <stdio.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

int rename_exchanging(const char *first, const char *second) {
#if defined(__linux__) && defined(SYS_renameat2)
  // The call itself rather than the C library's function, which older ones lack. The flag is RENAME_EXCHANGE.
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 1 << 1);
#elif defined(__APPLE__)
  return renamex_np(first, second, RENAME_SWAP);
#else
  errno = ENOSYS;
  return -1;
#endif
}
