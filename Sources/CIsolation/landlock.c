#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "steps.h"

// The kernel's interface, written down here because the header of the system that compiles this may
// be older than the kernel that runs it. The comments name the ABI that brought each right.

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

struct ruleset_attributes {
  uint64_t handled_file_access;
  uint64_t handled_network_access;  // 4
  uint64_t scoped;                  // 6
};

struct path_beneath {
  uint64_t allowed_access;
  int32_t parent;
} __attribute__((packed));

enum { RULESET_VERSION = 1U << 0, RULE_PATH_BENEATH = 1 };

#define FILE_EXECUTE (1ULL << 0)
#define FILE_WRITE (1ULL << 1)
#define FILE_READ (1ULL << 2)
#define DIRECTORY_READ (1ULL << 3)
#define DIRECTORY_REMOVE (1ULL << 4)
#define FILE_REMOVE (1ULL << 5)
#define MAKE_DIRECTORY (1ULL << 7)
#define MAKE_REGULAR (1ULL << 8)
#define ALL_OF_ABI_1 ((1ULL << 13) - 1)
#define REFER (1ULL << 13)         // 2
#define FILE_TRUNCATE (1ULL << 14) // 3
#define DEVICE_IOCTL (1ULL << 15)  // 5

#define NETWORK_BIND_TCP (1ULL << 0)
#define NETWORK_CONNECT_TCP (1ULL << 1)

#define SCOPE_ABSTRACT_SOCKET (1ULL << 0)
#define SCOPE_SIGNAL (1ULL << 1)

/// Rights that a rule on a file (and not a directory) may carry; others give EINVAL.
#define RIGHTS_OF_A_FILE (FILE_EXECUTE | FILE_WRITE | FILE_READ | FILE_TRUNCATE | DEVICE_IOCTL)

int judge_landlock_abi(void) {
  long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, RULESET_VERSION);
  return abi < 0 ? -errno : (int)abi;
}

/// Everything that the kernel knows is handled: what no rule names is then refused. Rights of later
/// ABIs are not handled, so they stay as they were before Landlock; up to ABI 9 these are about
/// sockets, which seccomp refuses.
static struct ruleset_attributes everything_of(int abi) {
  struct ruleset_attributes all = {.handled_file_access = ALL_OF_ABI_1};
  if (abi >= 2) {
    all.handled_file_access |= REFER;
  }
  if (abi >= 3) {
    all.handled_file_access |= FILE_TRUNCATE;
  }
  if (abi >= 4) {
    all.handled_network_access = NETWORK_BIND_TCP | NETWORK_CONNECT_TCP;
  }
  if (abi >= 5) {
    all.handled_file_access |= DEVICE_IOCTL;
  }
  if (abi >= 6) {
    all.scoped = SCOPE_ABSTRACT_SOCKET | SCOPE_SIGNAL;
  }
  return all;
}

static uint64_t rights_for(enum judge_access access) {
  switch (access) {
  case JUDGE_ACCESS_READ_EXECUTE:
    return FILE_READ | DIRECTORY_READ | FILE_EXECUTE;
  case JUDGE_ACCESS_READ_WRITE:
    // No symbolic links, sockets, pipes or devices: what is collected from such a folder is read by
    // us, and a link planted there would make us read something else.
    return FILE_READ | DIRECTORY_READ | FILE_WRITE | FILE_TRUNCATE | MAKE_REGULAR | MAKE_DIRECTORY |
           FILE_REMOVE | DIRECTORY_REMOVE | REFER;
  case JUDGE_ACCESS_READ:
    return FILE_READ | DIRECTORY_READ;
  }
  return 0;
}

static int add_path(int ruleset, const struct judge_path *path, uint64_t handled) {
  int parent = open(path->path, O_PATH | O_CLOEXEC);
  if (parent < 0) {
    return -1;
  }
  struct path_beneath rule = {
      .allowed_access = rights_for(path->access) & handled,
      .parent = parent,
  };
  struct stat status;
  int result = fstat(parent, &status);
  if (result == 0) {
    if (!S_ISDIR(status.st_mode)) {
      rule.allowed_access &= RIGHTS_OF_A_FILE;
    }
    result = (int)syscall(SYS_landlock_add_rule, ruleset, RULE_PATH_BENEATH, &rule, 0);
  }
  int error = errno;
  close(parent);
  errno = error;
  return result;
}

int prepare_landlock(const struct judge_spawn_request *request, struct judge_failure *failure) {
  failure->step = JUDGE_STEP_PREPARE_LANDLOCK;
  int abi = judge_landlock_abi();
  if (abi < 0) {
    failure->error = -abi;
    return -1;
  }
  struct ruleset_attributes attributes = everything_of(abi);
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
  if (ruleset < 0) {
    failure->error = errno;
    return -1;
  }
  for (size_t i = 0; i < request->path_count; i++) {
    if (add_path(ruleset, &request->paths[i], attributes.handled_file_access) != 0) {
      *failure = (struct judge_failure){JUDGE_STEP_PREPARE_PATH, errno, (int32_t)i};
      close(ruleset);
      return -1;
    }
  }
  return ruleset;
}

/// libdispatch looks at /proc/TID/stat of its threads and ends the process when it cannot. A fresh
/// /proc has nothing else in it. On the system's own, files may be read and folders not listed;
/// whatever would show memory, environment or descriptors of a process outside of the box, Landlock
/// refuses by itself, because it lets nobody look into a process that is not in the same box.
int allow_own_processes(int ruleset, bool private_proc) {
  int proc = open("/proc", O_PATH | O_CLOEXEC);
  if (proc < 0) {
    return -1;
  }
  struct path_beneath rule = {
      .allowed_access = FILE_READ | (private_proc ? DIRECTORY_READ : 0),
      .parent = proc,
  };
  int status = (int)syscall(SYS_landlock_add_rule, ruleset, RULE_PATH_BENEATH, &rule, 0);
  int error = errno;
  close(proc);
  errno = error;
  return status;
}

int setup_landlock(int ruleset) {
  return (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
}
