#define _GNU_SOURCE
#include <sys/resource.h>

#include "steps.h"

static int set_limit(int resource, uint64_t soft, uint64_t hard, int32_t *detail) {
  if (soft == JUDGE_LIMIT_UNCHANGED) {
    return 0;
  }
  *detail = resource;
  struct rlimit limit = {.rlim_cur = soft, .rlim_max = hard};
  return setrlimit(resource, &limit);
}

int setup_limits(const struct judge_limits *limits, int32_t *detail) {
  // The soft CPU limit sends SIGXCPU, which can be caught; the hard one a second later cannot.
  uint64_t cpu = limits->cpu_seconds;
  uint64_t hard_cpu = cpu == JUDGE_LIMIT_UNCHANGED ? cpu : cpu + 1;
  if (set_limit(RLIMIT_CPU, cpu, hard_cpu, detail) != 0 ||
      set_limit(RLIMIT_AS, limits->address_space, limits->address_space, detail) != 0 ||
      set_limit(RLIMIT_FSIZE, limits->file_size, limits->file_size, detail) != 0 ||
      set_limit(RLIMIT_NOFILE, limits->open_files, limits->open_files, detail) != 0 ||
      set_limit(RLIMIT_NPROC, limits->processes, limits->processes, detail) != 0 ||
      set_limit(RLIMIT_STACK, limits->stack, limits->stack, detail) != 0) {
    return -1;
  }
  // No core dumps. A limit of 0 does not hold back a core_pattern that is a pipe (systemd-coredump,
  // apport), which costs a crashing test a tenth of a second and keeps the learner's memory on
  // disk; the kernel reads exactly 1 as "no dump, pipe or not", and no dump fits into one byte.
  if (set_limit(RLIMIT_CORE, 1, 1, detail) != 0) {
    return -1;
  }
  return set_limit(RLIMIT_MEMLOCK, 0, 0, detail);
}

const char *judge_limit_name(int32_t resource) {
  switch (resource) {
  case RLIMIT_CPU:
    return "RLIMIT_CPU";
  case RLIMIT_AS:
    return "RLIMIT_AS";
  case RLIMIT_FSIZE:
    return "RLIMIT_FSIZE";
  case RLIMIT_NOFILE:
    return "RLIMIT_NOFILE";
  case RLIMIT_NPROC:
    return "RLIMIT_NPROC";
  case RLIMIT_STACK:
    return "RLIMIT_STACK";
  case RLIMIT_CORE:
    return "RLIMIT_CORE";
  case RLIMIT_MEMLOCK:
    return "RLIMIT_MEMLOCK";
  default:
    return "a limit";
  }
}
