#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

#include <stdbool.h>
#include <stdint.h>

/// Whether allocations are counted in this process: only with glibc.
bool allocation_counter_is_available(void);

/// How many blocks the calling thread has asked for since it started; a call of realloc counts as one.
uint64_t allocation_counter_count(void);

#endif
