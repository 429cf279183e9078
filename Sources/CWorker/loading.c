// The library with the solution, and where it lies in memory.

#define _GNU_SOURCE

#include "code.h"

#include <dlfcn.h>
#include <link.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

struct judge_worker_code judge_worker_program;
struct judge_worker_code judge_worker_solution;

struct search {
  uintptr_t wanted;
  struct judge_worker_code found;
};

// Notes the bounds of an image's code if the wanted address lies in them.
static int look_into(struct dl_phdr_info *image, size_t size, void *context) {
  (void)size;
  struct search *search = context;
  for (int i = 0; i < image->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &image->dlpi_phdr[i];
    uintptr_t low = image->dlpi_addr + segment->p_vaddr;
    uintptr_t high = low + segment->p_memsz;
    if (segment->p_type == PT_LOAD && (segment->p_flags & PF_X) != 0 &&
        search->wanted >= low && search->wanted < high) {
      search->found = (struct judge_worker_code){image->dlpi_addr, low, high};
      return 1;
    }
  }
  return 0;
}

static struct judge_worker_code code_around(uintptr_t address) {
  struct search search = {.wanted = address};
  dl_iterate_phdr(look_into, &search);
  return search.found;
}

void judge_worker_find_code(void) {
  judge_worker_program = code_around((uintptr_t)look_into);
  if (judge_worker_solution.high == 0) {
    judge_worker_solution = judge_worker_program;
  }
}

judge_worker_entry *judge_worker_load(const char *path) {
  void *library = dlopen(path, RTLD_NOW);
  judge_worker_entry *entry = NULL;
  if (library != NULL) {
    // The way that POSIX has for turning an object pointer into a function.
    *(void **)&entry = dlsym(library, "judge_solution_main");
  }
  if (entry == NULL) {
    fprintf(stderr, "The solution cannot be loaded: %s\n", dlerror());
    exit(JUDGE_WORKER_CANNOT_LOAD);
  }
  judge_worker_solution = code_around((uintptr_t)entry);
  return entry;
}
