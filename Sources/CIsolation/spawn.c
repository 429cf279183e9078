// The sequence that CIsolation.h describes.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "steps.h"

/// A descriptor plan with 0, 1 and 2 filled in.
enum { PLAN_CAPACITY = 64 };

/// The child's stack. A mapping and not an array in our frame: a stack that must grow asks the
/// CHILD's limits, which are the box's by then, and would fault.
enum { STACK_BYTES = 64 * 1024 };

/// What the kernel calls a signal set: 64 bits, of which the C library hides two.
typedef uint64_t kernel_sigset;

/// Everything that the child needs. It shares our memory, so this is read and not copied.
struct launch {
  const struct judge_spawn_request *request;
  struct judge_descriptor plan[PLAN_CAPACITY];
  size_t plan_count;
  int null_device;
  int error_reading;
  int error_writing;
  int ruleset;
  pid_t parent;
  bool boxed;
  struct judge_filter filter;
};

static bool has_layer(const struct launch *launch, enum judge_layer layer) {
  return (launch->request->layers & (uint32_t)layer) != 0;
}

// MARK: - In the parent

static int highest_target(const struct launch *launch) {
  int highest = 2;
  for (size_t i = 0; i < launch->plan_count; i++) {
    if (launch->plan[i].child > highest) {
      highest = launch->plan[i].child;
    }
  }
  return highest;
}

static int prepare_descriptors(struct launch *launch) {
  const struct judge_spawn_request *request = launch->request;
  if (request->descriptor_count > PLAN_CAPACITY - 3) {
    errno = EMFILE;
    return -1;
  }
  bool standard[3] = {false, false, false};
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
  launch->null_device = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (launch->null_device < 0) {
    return -1;
  }
  for (int fd = 0; fd < 3; fd++) {
    if (!standard[fd]) {
      launch->plan[launch->plan_count++] =
          (struct judge_descriptor){.child = fd, .parent = launch->null_device};
    }
  }

  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) {
    return -1;
  }
  launch->error_reading = ends[0];
  launch->error_writing = move_descriptor_above(ends[1], highest_target(launch) + 1);
  return launch->error_writing < 0 ? -1 : 0;
}

static void close_if_open(int fd) {
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
      prepare_filter(launch->request, &launch->filter) != 0) {
    *failure = (struct judge_failure){JUDGE_STEP_PREPARE_FILTER, errno, 0};
    return -1;
  }
  return 0;
}

// MARK: - In the child

static int setup_session(void) { return setsid() < 0 ? -1 : 0; }

static int setup_signals(const struct launch *launch) {
  // The kernel's call and not sigaction(): the C library refuses to touch its own two signals. All
  // zero is the default disposition in every layout of the structure.
  uint64_t standard[8] = {0};
  for (int number = 1; number <= 64; number++) {
    if (number == SIGKILL || number == SIGSTOP) {
      continue;
    }
    if (syscall(SYS_rt_sigaction, number, standard, NULL, sizeof(kernel_sigset)) != 0) {
      return -1;
    }
  }
  if (!launch->boxed) {
    return 0;
  }
  return signal(SIGXFSZ, SIG_IGN) == SIG_ERR ? -1 : 0;
}

static int setup_parent_death(const struct launch *launch) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) {
    return -1;
  }
  if (getppid() != launch->parent) {
    errno = ESRCH;
    return -1;
  }
  return 0;
}

static int setup_privileges(void) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
    return -1;
  }
  // For a judge that runs as root: under no_new_privs execve gives back no capability that is not
  // held, so this holds for the program too, whatever its user.
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3];
  memset(none, 0, sizeof none);
  return (int)syscall(SYS_capset, &header, none);
}

static int setup_signal_mask(void) {
  kernel_sigset none = 0;
  return (int)syscall(SYS_rt_sigprocmask, SIG_SETMASK, &none, NULL, sizeof none);
}

/// Sees that what was set up bites. A kernel that takes a request and does not act on it (an
/// emulator) must not count as a box.
static int verify_layers(const struct launch *launch, int32_t *detail) {
  errno = EOPNOTSUPP;
  if (has_layer(launch, JUDGE_LAYER_NO_NEW_PRIVILEGES)) {
    *detail = JUDGE_LAYER_NO_NEW_PRIVILEGES;
    if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1) {
      return -1;
    }
  }
  if (has_layer(launch, JUDGE_LAYER_RESOURCE_LIMITS)) {
    *detail = JUDGE_LAYER_RESOURCE_LIMITS;
    if (open("/dev/null", O_RDONLY | O_CLOEXEC) >= 0 || errno != EMFILE) {
      errno = EOPNOTSUPP;
      return -1;
    }
  }
  if (has_layer(launch, JUDGE_LAYER_LANDLOCK)) {
    *detail = JUDGE_LAYER_LANDLOCK;
    if (open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC) >= 0 || errno != EACCES) {
      errno = EOPNOTSUPP;
      return -1;
    }
  }
  if (has_layer(launch, JUDGE_LAYER_SECCOMP)) {
    *detail = JUDGE_LAYER_SECCOMP;
    // Both profiles answer this one with EACCES; without a filter it is EINVAL or a socket.
    if (socket(AF_UNIX, SOCK_STREAM, 12345) >= 0 || errno != EACCES) {
      errno = EOPNOTSUPP;
      return -1;
    }
  }
  return 0;
}

static void execute(const struct launch *launch) {
  const struct judge_spawn_request *request = launch->request;
  const uint64_t *secret = launch->filter.exec_secret;
  syscall(SYS_execve, request->executable, request->arguments, request->environment, secret[0],
          secret[1], secret[2]);
}

/// Runs the steps in order; returns only when one has failed, with `failure` saying which.
static void run_steps(struct launch *launch, struct judge_failure *failure) {
  const struct judge_spawn_request *request = launch->request;

  failure->step = JUDGE_STEP_SESSION;
  if (setup_session() != 0) {
    return;
  }
  failure->step = JUDGE_STEP_SIGNALS;
  if (setup_signals(launch) != 0) {
    return;
  }
  failure->step = JUDGE_STEP_PARENT_DEATH;
  if (setup_parent_death(launch) != 0) {
    return;
  }
  failure->step = JUDGE_STEP_WORKING_DIRECTORY;
  if (request->working_directory != NULL && chdir(request->working_directory) != 0) {
    return;
  }
  failure->step = JUDGE_STEP_DESCRIPTORS;
  if (setup_descriptors(launch->plan, launch->plan_count, &failure->detail) != 0) {
    return;
  }
  failure->detail = 0;
  failure->step = JUDGE_STEP_LIMITS;
  if (has_layer(launch, JUDGE_LAYER_RESOURCE_LIMITS) &&
      setup_limits(&request->limits, &failure->detail) != 0) {
    return;
  }
  failure->detail = 0;
  failure->step = JUDGE_STEP_PRIVILEGES;
  if (has_layer(launch, JUDGE_LAYER_NO_NEW_PRIVILEGES) && setup_privileges() != 0) {
    return;
  }
  failure->step = JUDGE_STEP_LANDLOCK;
  if (has_layer(launch, JUDGE_LAYER_LANDLOCK) && setup_landlock(launch->ruleset) != 0) {
    return;
  }
  failure->step = JUDGE_STEP_SIGNALS;
  if (setup_signal_mask() != 0) {
    return;
  }
  failure->step = JUDGE_STEP_SECCOMP;
  if (has_layer(launch, JUDGE_LAYER_SECCOMP) && setup_seccomp(&launch->filter) != 0) {
    return;
  }
  if (request->probe) {
    failure->step = JUDGE_STEP_PROBE;
    if (verify_layers(launch, &failure->detail) != 0) {
      return;
    }
    _exit(0);
  }
  failure->step = JUDGE_STEP_EXECUTE;
  execute(launch);
}

static int child_main(void *context) {
  struct launch *launch = context;
  struct judge_failure failure = {JUDGE_STEP_NONE, 0, 0};
  run_steps(launch, &failure);
  failure.error = errno;
  // Fits into the pipe at once. If it cannot be written, the exit code still tells a start that
  // failed from a program that ran, because the parent sees the pipe close without a report and the
  // child end with 127.
  (void)!write(launch->error_writing, &failure, sizeof failure);
  _exit(127);
}

// MARK: - P4 and after

static int clone_child(struct launch *launch, int *pidfd) {
  void *stack = mmap(NULL, STACK_BYTES, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (stack == MAP_FAILED) {
    return -1;
  }
  // A handler of ours must not run in the child, where it would see our memory: all signals wait
  // until the child has default dispositions. The raw call, because the C library keeps two signals
  // unblocked.
  kernel_sigset all = ~(kernel_sigset)0;
  kernel_sigset before;
  syscall(SYS_rt_sigprocmask, SIG_SETMASK, &all, &before, sizeof all);
  int pid = clone(child_main, (char *)stack + STACK_BYTES,
                  CLONE_VM | CLONE_VFORK | CLONE_PIDFD | SIGCHLD, launch, pidfd);
  int error = errno;
  syscall(SYS_rt_sigprocmask, SIG_SETMASK, &before, NULL, sizeof before);
  munmap(stack, STACK_BYTES);
  errno = error;
  return pid;
}

/// Whether the child has reported a failed step.
static bool read_failure(int fd, struct judge_failure *failure) {
  ssize_t bytes;
  do {
    bytes = read(fd, failure, sizeof *failure);
  } while (bytes < 0 && errno == EINTR);
  return bytes == (ssize_t)sizeof *failure;
}

static void reap(int pid) {
  while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {
  }
}

static int start(struct launch *launch, struct judge_spawn_result *result,
                 struct judge_failure *failure) {
  int pidfd = -1;
  int pid = clone_child(launch, &pidfd);
  if (pid < 0) {
    *failure = (struct judge_failure){JUDGE_STEP_CLONE, errno, 0};
    return -1;
  }
  // Our copy of the writing end must go first, or the read would wait for ourselves.
  close(launch->error_writing);
  launch->error_writing = -1;
  if (read_failure(launch->error_reading, failure)) {
    close(pidfd);
    reap(pid);
    return -1;
  }
  result->pid = pid;
  result->pidfd = pidfd;
  return 0;
}

int judge_spawn(const struct judge_spawn_request *request, struct judge_spawn_result *result) {
  struct launch launch;
  // Not the filter, which is large and starts with a count.
  memset(&launch, 0, offsetof(struct launch, filter));
  memset(launch.filter.exec_secret, 0, sizeof launch.filter.exec_secret);
  launch.request = request;
  launch.null_device = launch.error_reading = launch.error_writing = launch.ruleset = -1;
  launch.parent = getpid();
  launch.boxed = request->layers != 0;

  struct judge_failure failure = {JUDGE_STEP_NONE, 0, 0};
  *result = (struct judge_spawn_result){.pid = -1, .pidfd = -1};
  int status = prepare(&launch, &failure);
  if (status == 0) {
    status = start(&launch, result, &failure);
  }
  close_if_open(launch.null_device);
  close_if_open(launch.error_reading);
  close_if_open(launch.error_writing);
  close_if_open(launch.ruleset);
  result->failed_step = (enum judge_step)failure.step;
  result->error = failure.error;
  result->detail = failure.detail;
  return status;
}
