// Takes the place of the C library's allocator, to count the memory that is in use and its peak. For programs with one
// thread.
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>

#include "allocations.h"

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

static size_t in_use, peak;

void fuzz_reset_peak(void) { peak = in_use; }

size_t fuzz_peak(void) { return peak; }

size_t fuzz_in_use(void) { return in_use; }

static void *noted(void *memory) {
  if (memory != NULL) {
    in_use += malloc_usable_size(memory);
  }
  if (in_use > peak) {
    peak = in_use;
  }
  return memory;
}

void *malloc(size_t size) { return noted(__libc_malloc(size)); }

void *calloc(size_t count, size_t size) { return noted(__libc_calloc(count, size)); }

void *memalign(size_t alignment, size_t size) { return noted(__libc_memalign(alignment, size)); }

void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **result, size_t alignment, size_t size) {
  void *memory = memalign(alignment, size);
  if (memory == NULL) {
    return ENOMEM;
  }
  *result = memory;
  return 0;
}

void free(void *memory) {
  if (memory != NULL) {
    in_use -= malloc_usable_size(memory);
  }
  __libc_free(memory);
}

void *realloc(void *memory, size_t size) {
  size_t before = memory == NULL ? 0 : malloc_usable_size(memory);
  void *result = __libc_realloc(memory, size);
  // Where it failed, the old memory is still there.
  if (result != NULL || size == 0) {
    in_use -= before;
  }
  return noted(result);
}
