#ifndef C_RENAME_H
#define C_RENAME_H

/// Exchanges what two paths name, in one step: afterwards each has what the other had. No moment shows only one of them.
///
/// Returns 0, or -1 with the reason in `errno`: `ENOSYS`, `EINVAL` or `ENOTSUP` where the system or the file system can't.
int rename_exchanging(const char *first, const char *second);

#endif
