#include <stddef.h>

/// Begins to look for the most memory in use.
void fuzz_reset_peak(void);
/// The most memory that was in use since.
size_t fuzz_peak(void);
/// The memory in use.
size_t fuzz_in_use(void);
