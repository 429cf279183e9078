#define _GNU_SOURCE
#include "CTool.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

#include "CIsolation.h"

static judge_main *tool_main;

static int begin(int argc, char **argv, char **environment) {
  if (!judge_nursery_serve_if_asked()) {
    return tool_main(argc, argv, environment);
  }
  unsetenv("LD_PRELOAD");
  argv = judge_nursery_arguments();
  argc = 0;
  while (argv[argc] != NULL) {
    argc++;
  }
  return tool_main(argc, argv, environ);
}

int __libc_start_main(judge_main *main, int argc, char **argv, judge_main *init, void (*fini)(void),
                      void (*rtld_fini)(void), void *stack_end) {
  int (*next)(judge_main *, int, char **, judge_main *, void (*)(void), void (*)(void), void *);
  *(void **)&next = dlsym(RTLD_NEXT, "__libc_start_main");
  tool_main = main;
  return next(begin, argc, argv, init, fini, rtld_fini, stack_end);
}
