// The go-between: makes the namespaces, starts init and the program in them, and is gone.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "steps.h"

struct kind {
  enum judge_layer layer;
  int flag;
  /// What the kernel calls it, where it can be told from ours by its file.
  const char *file;
};

static const struct kind kinds[] = {
    // A PID namespace is for children only, so it is not ours even when it is made.
    {JUDGE_LAYER_PID_NAMESPACE, CLONE_NEWPID, NULL},
    {JUDGE_LAYER_NETWORK_NAMESPACE, CLONE_NEWNET, "/proc/self/ns/net"},
    {JUDGE_LAYER_IPC_NAMESPACE, CLONE_NEWIPC, "/proc/self/ns/ipc"},
    {JUDGE_LAYER_MOUNT_NAMESPACE, CLONE_NEWNS, "/proc/self/ns/mnt"},
};

enum { KIND_COUNT = sizeof kinds / sizeof kinds[0] };

bool needs_namespaces(const struct launch *launch, uint32_t among) {
  for (int i = 0; i < KIND_COUNT; i++) {
    if (has_layer(launch, kinds[i].layer) && (among & (uint32_t)kinds[i].layer) != 0) {
      return true;
    }
  }
  return false;
}

// MARK: - Making them

static int write_file(const char *path, const char *text) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) {
    return -1;
  }
  ssize_t length = (ssize_t)strlen(text);
  int status = write(fd, text, (size_t)length) == length ? 0 : -1;
  int error = errno;
  close(fd);
  errno = error;
  return status;
}

/// The user stays who it is: the files of the box are read with its rights.
int enter_user_namespace(int32_t *detail) {
  char users[64], groups[64];
  snprintf(users, sizeof users, "%u %u 1", geteuid(), geteuid());
  snprintf(groups, sizeof groups, "%u %u 1", getegid(), getegid());
  *detail = 0;
  if (unshare(CLONE_NEWUSER) != 0) {
    return -1;
  }
  *detail = 1;
  if (write_file("/proc/self/uid_map", users) != 0) {
    return -1;
  }
  *detail = 2;
  // Without this, one who is in a group that is refused something could leave the group.
  return write_file("/proc/self/setgroups", "deny") == 0 &&
                 write_file("/proc/self/gid_map", groups) == 0
             ? 0
             : -1;
}

static ino_t identity(const char *file) {
  struct stat status;
  return stat(file, &status) == 0 ? status.st_ino : 0;
}

int make_namespaces(const struct launch *launch, uint32_t among, struct judge_failure *failure) {
  for (int i = 0; i < KIND_COUNT; i++) {
    if (!has_layer(launch, kinds[i].layer) || (among & (uint32_t)kinds[i].layer) == 0) {
      continue;
    }
    failure->step = JUDGE_STEP_NAMESPACE;
    failure->detail = kinds[i].layer;
    bool looks = launch->request->probe && kinds[i].file != NULL;
    ino_t before = looks ? identity(kinds[i].file) : 0;
    if (unshare(kinds[i].flag) != 0) {
      return -1;
    }
    if (looks && identity(kinds[i].file) == before) {
      failure->step = JUDGE_STEP_NAMESPACE_PROBE;
      errno = EOPNOTSUPP;
      return -1;
    }
  }
  return 0;
}

// MARK: - Init

static int run_init(const struct launch *launch) {
  // A group of its own: an interrupt from the terminal must not end it before its time.
  if (setsid() < 0 || (!launch->continues && reset_signals() != 0) ||
      signal(SIGCHLD, SIG_IGN) == SIG_ERR) {
    return -1;
  }
  struct judge_descriptor plan[3] = {{.child = 0, .parent = launch->lifeline_reading}};
  for (size_t i = 0; i < JUDGE_CGROUP_CAPACITY; i++) {
    bool used = i < launch->request->cgroup_count;
    plan[1 + i].child = (int32_t)(1 + i);
    plan[1 + i].parent = used ? launch->request->cgroups[i].parent : launch->null_device;
  }
  // Nothing else stays open in it, above all not the writing end of its own lifeline.
  int32_t detail;
  int program = fcntl(launch->init_program, F_DUPFD_CLOEXEC, 3);
  if (program < 0 || setup_descriptors(plan, 3, &detail) != 0) {
    return -1;
  }
  char *none[] = {NULL};
  char *arguments[] = {"judge-init", NULL};
  return (int)syscall(SYS_execveat, program, "", arguments, none, AT_EMPTY_PATH);
}

static int init_main(void *context) {
  struct launch *launch = context;
  struct judge_failure failure = {.step = JUDGE_STEP_INIT};
  run_init(launch);
  failure.error = errno;
  report_failure(launch, &failure);
}

// MARK: - The go-between

/// As its parent's child, not its own: see the header.
///
/// Nobody waits for them here (each wait costs a turn of the scheduler): the parent sees by the error
/// pipe when both have executed. Until then they share errno with it and with each other, which is
/// only written by calls that fail.
static pid_t start(struct launch *launch, int (*entry)(void *), int stack, int flags) {
  return clone(entry, launch->stacks + (stack + 1) * STACK_BYTES,
               CLONE_VM | CLONE_PARENT | SIGCHLD | flags, launch, NULL, NULL,
               &launch->init_shares_memory);
}

pid_t start_init(struct launch *launch, int flags) {
  if (!has_layer(launch, JUDGE_LAYER_PID_NAMESPACE)) {
    return 0;
  }
  launch->init_shares_memory = 1;
  return start(launch, init_main, 1, CLONE_CHILD_CLEARTID | flags);
}

/// The user namespace first: the others need the rights that it brings.
static int make_all_namespaces(const struct launch *launch, struct judge_failure *failure) {
  if (launch->request->user_namespace) {
    failure->step = JUDGE_STEP_USER_NAMESPACE;
    if (enter_user_namespace(&failure->detail) != 0) {
      return -1;
    }
  }
  return make_namespaces(launch, launch->request->layers, failure);
}

int go_between_main(void *context) {
  struct launch *launch = context;
  struct judge_failure failure = {.step = JUDGE_STEP_PARENT_DEATH};
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && getppid() == launch->parent &&
      make_all_namespaces(launch, &failure) == 0) {
    failure = (struct judge_failure){.step = JUDGE_STEP_CLONE};
    launch->init = start_init(launch, 0);
    if (launch->init >= 0) {
      launch->program = start(launch, child_main, 2, 0);
      if (launch->program > 0) {
        _exit(0);
      }
    }
  }
  failure.error = errno;
  report_failure(launch, &failure);
}
