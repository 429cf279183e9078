// The parent's side of the sequence that CIsolation.h describes.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "steps.h"

// MARK: - In the parent

int highest_target(const struct launch *launch) {
  int highest = 2;
  for (size_t i = 0; i < launch->plan_count; i++) {
    if (launch->plan[i].child > highest) {
      highest = launch->plan[i].child;
    }
  }
  return highest;
}

int prepare_plan(struct launch *launch) {
  const struct judge_spawn_request *request = launch->request;
  if (request->descriptor_count > PLAN_CAPACITY - 3) {
    errno = EMFILE;
    return -1;
  }
  bool standard[3] = {false, false, false};
  launch->plan_count = 0;
  for (size_t i = 0; i < request->descriptor_count; i++) {
    struct judge_descriptor entry = request->descriptors[i];
    if (entry.child < 0 || entry.parent < 0) {
      errno = EBADF;
      return -1;
    }
    if (entry.child < 3) {
      standard[entry.child] = true;
    }
    launch->plan[launch->plan_count++] = entry;
  }
  for (int fd = 0; fd < 3; fd++) {
    if (!standard[fd]) {
      launch->plan[launch->plan_count++] =
          (struct judge_descriptor){.child = fd, .parent = launch->null_device};
    }
  }
  return 0;
}

static int prepare_descriptors(struct launch *launch) {
  launch->null_device = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (launch->null_device < 0 || prepare_plan(launch) != 0) {
    return -1;
  }
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) {
    return -1;
  }
  launch->error_reading = ends[0];
  launch->error_writing = move_descriptor_above(ends[1], highest_target(launch) + 1);
  return launch->error_writing < 0 ? -1 : 0;
}

int prepare_lifeline(struct launch *launch) {
  const struct judge_spawn_request *request = launch->request;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) {
    return -1;
  }
  launch->lifeline_reading = ends[0];
  launch->lifeline_writing = ends[1];
  if (request->cgroup_count > 0 && request->cgroup_name != NULL) {
    ssize_t length = (ssize_t)strlen(request->cgroup_name);
    if (write(ends[1], request->cgroup_name, (size_t)length) != length) {
      return -1;
    }
  }
  return 0;
}

static int prepare_namespace(struct launch *launch) {
  launch->init_program = prepare_init();
  return launch->init_program < 0 ? -1 : prepare_lifeline(launch);
}

void close_if_open(int fd) {
  if (fd >= 0) {
    close(fd);
  }
}

static int prepare(struct launch *launch, struct judge_failure *failure) {
  if (prepare_descriptors(launch) != 0) {
    *failure = (struct judge_failure){JUDGE_STEP_PREPARE_DESCRIPTORS, errno, 0};
    return -1;
  }
  if (has_layer(launch, JUDGE_LAYER_LANDLOCK)) {
    int ruleset = prepare_landlock(launch->request, failure);
    if (ruleset < 0) {
      return -1;
    }
    launch->ruleset = move_descriptor_above(ruleset, highest_target(launch) + 1);
    if (launch->ruleset < 0) {
      *failure = (struct judge_failure){JUDGE_STEP_PREPARE_LANDLOCK, errno, 0};
      return -1;
    }
  }
  if (has_layer(launch, JUDGE_LAYER_SECCOMP) &&
      prepare_filter(launch->request, true, &launch->filter) != 0) {
    *failure = (struct judge_failure){JUDGE_STEP_PREPARE_FILTER, errno, 0};
    return -1;
  }
  if (has_layer(launch, JUDGE_LAYER_PID_NAMESPACE) && prepare_namespace(launch) != 0) {
    *failure = (struct judge_failure){JUDGE_STEP_PREPARE_INIT, errno, 0};
    return -1;
  }
  if (getcwd(launch->folder, sizeof launch->folder) == NULL) {
    strcpy(launch->folder, "/");
  }
  return 0;
}

// MARK: - P5 and after

/// Runs the first process of the launch; returns when it has executed a program or ended. A
/// go-between leaves two behind that still run in our memory.
static pid_t clone_first(struct launch *launch) {
  launch->stacks = mmap(NULL, 3 * STACK_BYTES, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (launch->stacks == MAP_FAILED) {
    launch->stacks = NULL;
    return -1;
  }
  // A handler of ours must not run in the child, where it would see our memory: all signals wait
  // until the child has default dispositions. The raw call, because the C library keeps two signals
  // unblocked.
  kernel_sigset all = ~(kernel_sigset)0;
  kernel_sigset before;
  syscall(SYS_rt_sigprocmask, SIG_SETMASK, &all, &before, sizeof all);
  pid_t pid = clone(needs_namespaces(launch, ~0U) ? go_between_main : child_main,
                    launch->stacks + STACK_BYTES, CLONE_VM | CLONE_VFORK | SIGCHLD, launch);
  int error = errno;
  syscall(SYS_rt_sigprocmask, SIG_SETMASK, &before, NULL, sizeof before);
  errno = error;
  return pid;
}

bool read_failure(int fd, struct judge_failure *failure) {
  ssize_t bytes;
  // Only a signal can interrupt it. errno does not say so, for a child may be writing there too.
  do {
    bytes = read(fd, failure, sizeof *failure);
  } while (bytes < 0);
  return bytes == (ssize_t)sizeof *failure;
}

void reap(pid_t pid) {
  while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {
  }
}

// Of children that have not been reaped, so their numbers are still theirs.
void end_all(const struct launch *launch) {
  if (launch->init > 0) {
    kill(launch->init, SIGKILL);
  }
  if (launch->program > 0) {
    kill(launch->program, SIGKILL);
    reap(launch->program);
  }
  // After the program: it ends only when its namespace is empty.
  if (launch->init > 0) {
    reap(launch->init);
  }
}

static int open_pidfd(pid_t pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

int hand_over(struct launch *launch, struct judge_spawn_result *result,
              struct judge_failure *failure) {
  result->pid = launch->program;
  result->pidfd = open_pidfd(launch->program);
  if (launch->init > 0) {
    result->init_pid = launch->init;
    result->init_pidfd = open_pidfd(launch->init);
    result->lifeline = launch->lifeline_writing;
    launch->lifeline_writing = -1;
  }
  if (launch->program <= 0 || result->pidfd < 0 ||
      (launch->init > 0 && result->init_pidfd < 0)) {
    // Without a program the go-between was killed, and by nobody but the system's hand.
    *failure =
        (struct judge_failure){JUDGE_STEP_CLONE, launch->program > 0 ? errno : ECHILD, 0};
    end_all(launch);
    close_if_open(result->pidfd);
    close_if_open(result->init_pidfd);
    close_if_open(result->lifeline);
    return -1;
  }
  return 0;
}

static int start(struct launch *launch, struct judge_spawn_result *result,
                 struct judge_failure *failure) {
  pid_t first = clone_first(launch);
  if (first < 0) {
    *failure = (struct judge_failure){JUDGE_STEP_CLONE, errno, 0};
    return -1;
  }
  if (needs_namespaces(launch, ~0U)) {
    reap(first);
  } else {
    launch->program = first;
  }
  // Our copy of the writing end must go first, or the read would wait for ourselves.
  // The number stays where it is, for the children that have not executed read it there.
  close(launch->error_writing);
  launch->closed_error_writing = true;
  if (read_failure(launch->error_reading, failure)) {
    end_all(launch);
    return -1;
  }
  return hand_over(launch, result, failure);
}

int judge_spawn(const struct judge_spawn_request *request, struct judge_spawn_result *result) {
  struct launch launch;
  // Not the filter, which is large and starts with a count.
  memset(&launch, 0, offsetof(struct launch, filter));
  memset(launch.filter.exec_secret, 0, sizeof launch.filter.exec_secret);
  launch.request = request;
  launch.null_device = launch.error_reading = launch.error_writing = launch.ruleset = -1;
  launch.init_program = launch.lifeline_reading = launch.lifeline_writing = -1;
  launch.parent = getpid();
  launch.boxed = request->layers != 0;

  struct judge_failure failure = {JUDGE_STEP_NONE, 0, 0};
  *result = (struct judge_spawn_result){
      .pid = -1, .pidfd = -1, .init_pid = -1, .init_pidfd = -1, .lifeline = -1};
  int status = -1;
  if (request->cgroup_count > JUDGE_CGROUP_CAPACITY) {
    failure = (struct judge_failure){JUDGE_STEP_PREPARE_INIT, E2BIG, 0};
  } else {
    status = prepare(&launch, &failure);
  }
  if (status == 0) {
    status = start(&launch, result, &failure);
    // Nobody stands on them any more: all have executed or been reaped.
    if (launch.stacks != NULL) {
      munmap(launch.stacks, 3 * STACK_BYTES);
    }
  }
  close_if_open(launch.null_device);
  close_if_open(launch.error_reading);
  if (!launch.closed_error_writing) {
    close_if_open(launch.error_writing);
  }
  close_if_open(launch.ruleset);
  close_if_open(launch.init_program);
  close_if_open(launch.lifeline_reading);
  close_if_open(launch.lifeline_writing);
  result->failed_step = (enum judge_step)failure.step;
  result->error = failure.error;
  result->detail = failure.detail;
  return status;
}
