// How many processors a solution sees: those that its process may run on, which are no more than its threads
// can use. Dispatch also asks for all that the machine has, and makes more threads on a larger one: the
// verdict would depend on the machine.

#define _GNU_SOURCE

#include "CWorker.h"

#include <dlfcn.h>
#include <errno.h>
#include <sched.h>
#include <stddef.h>
#include <unistd.h>

typedef long ask(int);

// Takes the place of the C library's function for all libraries of the process.
long sysconf(int name) {
  if (name == _SC_NPROCESSORS_CONF || name == _SC_NPROCESSORS_ONLN) {
    cpu_set_t processors;
    // A machine with more processors than the set has room for is answered as before.
    if (sched_getaffinity(0, sizeof processors, &processors) == 0) {
      return CPU_COUNT(&processors);
    }
  }
  static ask *original;
  if (original == NULL) {
    // The way that POSIX has for turning an object pointer into a function.
    *(void **)&original = dlsym(RTLD_NEXT, "sysconf");
  }
  if (original == NULL) {
    errno = EINVAL;
    return -1;
  }
  return original(name);
}
