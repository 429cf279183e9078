// Where the code of a worker lies in memory. For the files of this module.

#ifndef JUDGE_CWORKER_CODE_H
#define JUDGE_CWORKER_CODE_H

#include <stdint.h>

#include "CWorker.h"

// A program or a library in memory: where its ELF header lies, and the bounds of its code.
struct judge_worker_code {
  uintptr_t start;
  uintptr_t low;
  uintptr_t high;
};

// The worker's own program.
extern struct judge_worker_code judge_worker_program;

// The library with the solution; the program, if the solution was linked into it.
extern struct judge_worker_code judge_worker_solution;

// Finds the program, and takes it for the solution's if no library has been loaded.
void judge_worker_find_code(void);

#endif
