#define _GNU_SOURCE
#include "CTool.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "CIsolation.h"

static judge_main *tool_main;

/// A path from the environment, which what the tool starts is not to see; NULL if it is not there.
static const char *take_path(const char *variable) {
  const char *path = getenv(variable);
  path = path == NULL ? NULL : strdup(path);
  unsetenv(variable);
  return path;
}

static int begin(int argc, char **argv, char **environment) {
  unsetenv("LD_PRELOAD");
  const char *record = take_path("JUDGE_TOOL_RECORD");
  if (record != NULL) {
    judge_tool_record_conformances(record);
  }
  const char *conformances = take_path("JUDGE_TOOL_CONFORMANCES");
  if (conformances != NULL) {
    judge_tool_ask_conformances(conformances);
  }
  if (!judge_nursery_serve_if_asked()) {
    return tool_main(argc, argv, environment);
  }
  judge_nursery_take_arguments(&argc, &argv);
  return tool_main(argc, argv, environ);
}

int __libc_start_main(judge_main *main, int argc, char **argv, judge_main *init, void (*fini)(void),
                      void (*rtld_fini)(void), void *stack_end) {
  int (*next)(judge_main *, int, char **, judge_main *, void (*)(void), void (*)(void), void *);
  *(void **)&next = dlsym(RTLD_NEXT, "__libc_start_main");
  tool_main = main;
  return next(begin, argc, argv, init, fini, rtld_fini, stack_end);
}
