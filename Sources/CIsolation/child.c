// What the program's process does between clone() and execve(): steps 1 to 12 of CIsolation.h.

#define _GNU_SOURCE
#include <errno.h>
#include <linux/capability.h>
#include <linux/futex.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "steps.h"

static int setup_session(void) { return setsid() < 0 ? -1 : 0; }

int reset_signals(void) {
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
  return 0;
}

static int setup_signals(const struct launch *launch) {
  // A nursery has reset its own, once for all.
  if (!launch->continues && reset_signals() != 0) {
    return -1;
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
  // In a PID namespace the parent has no number; there, init's lifeline leaves no gap.
  if (!has_layer(launch, JUDGE_LAYER_PID_NAMESPACE) && getppid() != launch->parent) {
    errno = ESRCH;
    return -1;
  }
  return 0;
}

static int setup_cgroups(const struct judge_spawn_request *request, int32_t *detail) {
  for (size_t i = 0; i < request->cgroup_count; i++) {
    *detail = (int32_t)i;
    // "0" is whoever writes it.
    if (write(request->cgroups[i].processes, "0", 1) != 1) {
      return -1;
    }
  }
  return 0;
}

static int setup_working_directory(const struct launch *launch) {
  const char *folder = launch->request->working_directory;
  if (folder != NULL) {
    return chdir(folder);
  }
  // In a root of its own, where the caller is may not exist.
  if (has_layer(launch, JUDGE_LAYER_MOUNT_NAMESPACE) && chdir(launch->folder) != 0) {
    return chdir("/");
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

/// Until init has executed its program it has our memory, with all our secrets, and lies in the
/// namespace of the program, which must not be there before that.
static void wait_for_init(struct launch *launch) {
  while (__atomic_load_n(&launch->init_shares_memory, __ATOMIC_ACQUIRE) != 0) {
    syscall(SYS_futex, &launch->init_shares_memory, FUTEX_WAIT, 1, NULL, NULL, 0);
  }
}

static int setup_signal_mask(void) {
  kernel_sigset none = 0;
  return (int)syscall(SYS_rt_sigprocmask, SIG_SETMASK, &none, NULL, sizeof none);
}

static void execute(const struct launch *launch) {
  const struct judge_spawn_request *request = launch->request;
  const uint64_t *secret = launch->filter.exec_secret;
  syscall(SYS_execve, request->executable, request->arguments, request->environment, secret[0],
          secret[1], secret[2]);
}

int enter_box(struct launch *launch, struct judge_failure *failure) {
  const struct judge_spawn_request *request = launch->request;

  failure->step = JUDGE_STEP_SESSION;
  if (setup_session() != 0) {
    return -1;
  }
  failure->step = JUDGE_STEP_SIGNALS;
  if (setup_signals(launch) != 0) {
    return -1;
  }
  failure->step = JUDGE_STEP_PARENT_DEATH;
  if (setup_parent_death(launch) != 0) {
    return -1;
  }
  failure->step = JUDGE_STEP_CGROUP;
  if (setup_cgroups(request, &failure->detail) != 0) {
    return -1;
  }
  if (has_layer(launch, JUDGE_LAYER_MOUNT_NAMESPACE) && !launch->has_tree &&
      setup_root(request, failure) != 0) {
    return -1;
  }
  failure->detail = 0;
  failure->step = JUDGE_STEP_WORKING_DIRECTORY;
  if (setup_working_directory(launch) != 0) {
    return -1;
  }
  failure->step = JUDGE_STEP_DESCRIPTORS;
  if (setup_descriptors(launch->plan, launch->plan_count, &failure->detail) != 0) {
    return -1;
  }
  failure->detail = 0;
  failure->step = JUDGE_STEP_LANDLOCK;
  // In the new root, and before the limits: what the caller has open counts until execve closes it.
  if (has_layer(launch, JUDGE_LAYER_LANDLOCK) && request->profile == JUDGE_PROFILE_THREADED_WORKER &&
      allow_own_processes(launch->ruleset, has_layer(launch, JUDGE_LAYER_PRIVATE_PROC)) != 0) {
    return -1;
  }
  failure->step = JUDGE_STEP_LIMITS;
  if (has_layer(launch, JUDGE_LAYER_RESOURCE_LIMITS) &&
      setup_limits(&request->limits, &failure->detail) != 0) {
    return -1;
  }
  failure->detail = 0;
  failure->step = JUDGE_STEP_PRIVILEGES;
  if (has_layer(launch, JUDGE_LAYER_NO_NEW_PRIVILEGES) && setup_privileges() != 0) {
    return -1;
  }
  failure->step = JUDGE_STEP_LANDLOCK;
  if (has_layer(launch, JUDGE_LAYER_LANDLOCK) &&
      setup_landlock(launch->ruleset) != 0) {
    return -1;
  }
  failure->step = JUDGE_STEP_SIGNALS;
  if (setup_signal_mask() != 0) {
    return -1;
  }
  wait_for_init(launch);
  failure->step = JUDGE_STEP_DESCRIPTORS;
  if (launch->continues &&
      close_others(launch->plan, launch->plan_count, launch->error_writing) != 0) {
    return -1;
  }
  failure->step = JUDGE_STEP_SECCOMP;
  if (has_layer(launch, JUDGE_LAYER_SECCOMP) && setup_seccomp(&launch->filter) != 0) {
    return -1;
  }
  return 0;
}

/// Runs the steps in order; returns only when one has failed, with `failure` saying which.
static void run_steps(struct launch *launch, struct judge_failure *failure) {
  if (enter_box(launch, failure) != 0) {
    return;
  }
  if (launch->request->probe) {
    failure->step = JUDGE_STEP_PROBE;
    if (verify_layers(launch, &failure->detail) != 0) {
      return;
    }
    _exit(0);
  }
  failure->step = JUDGE_STEP_EXECUTE;
  execute(launch);
}

void report_failure(const struct launch *launch, const struct judge_failure *failure) {
  // Fits into the pipe at once. If it cannot be written, the exit code still tells a start that
  // failed from a program that ran, because the parent sees the pipe close without a report and the
  // child end with 127.
  (void)!write(launch->error_writing, failure, sizeof *failure);
  _exit(127);
}

int child_main(void *context) {
  struct launch *launch = context;
  struct judge_failure failure = {JUDGE_STEP_NONE, 0, 0};
  run_steps(launch, &failure);
  failure.error = errno;
  report_failure(launch, &failure);
}
