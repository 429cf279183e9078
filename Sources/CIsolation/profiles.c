// Which system calls the programs in a box may make.
//
// Found by running Swift programs (with and without Foundation), swift-frontend, clang and ld.lld
// under strace and under the filters themselves. Calls are named by __NR_ names only; a call that
// an architecture does not have (open, stat, … on arm64) is left out by the preprocessor. Tried on
// x86-64; the arm64 side compiles from the same names and has not been run.
//
// Not on any list, and so trapped: sockets (with an exception in each profile), ptrace,
// process_vm_*, pidfd_*, kill of others, execve, fork and vfork, io_uring, keyctl, bpf,
// perf_event_open, mount and its relatives, namespaces, modules, clocks, quotas, memfd_create
// (memory outside the address-space limit), System V and POSIX queues (they outlive the process),
// prlimit that sets, landlock and seccomp themselves.

#define _GNU_SOURCE
#include <asm/ioctls.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/prctl.h>
#include <linux/sched.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include "steps.h"

#ifndef PR_SET_VMA
#define PR_SET_VMA 0x53564d41
#endif
#ifndef __NR_rseq
#error "the kernel headers are older than 4.18"
#endif
#ifndef __NR_clone3
#define __NR_clone3 435
#endif
#ifndef __NR_openat2
#define __NR_openat2 437
#endif
#ifndef __NR_faccessat2
#define __NR_faccessat2 439
#endif

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

// MARK: - What both profiles allow

/// Memory, time, the given descriptors, and looking at files (which ones is Landlock's business).
static const int common[] = {
    // The conversation and the clock.
    __NR_read,
    __NR_write,
    __NR_futex,
    __NR_clock_gettime,
    __NR_mmap,
    __NR_munmap,
    __NR_madvise,
    __NR_mprotect,
    __NR_mremap,
    __NR_brk,
    __NR_readv,
    __NR_writev,
    __NR_pread64,
    __NR_pwrite64,
    __NR_lseek,
    __NR_close,
    __NR_dup,
    __NR_dup3,
    __NR_ppoll,
    __NR_pselect6,

    __NR_clock_getres,
    __NR_clock_nanosleep,
    __NR_nanosleep,
    __NR_gettimeofday,
    __NR_times,
    __NR_getrusage,
    __NR_getrandom,
    __NR_sched_yield,
    __NR_sched_getaffinity,
    __NR_getcpu,

    // Who and where am I.
    __NR_getpid,
    __NR_getppid,
    __NR_gettid,
    __NR_getuid,
    __NR_geteuid,
    __NR_getgid,
    __NR_getegid,
    __NR_uname,
    __NR_sysinfo,
    __NR_getcwd,
    __NR_umask,

    // Signals of one's own: a crash reporter, abort(), and back.
    __NR_rt_sigaction,
    __NR_rt_sigprocmask,
    __NR_rt_sigreturn,
    __NR_rt_sigpending,
    __NR_sigaltstack,
    __NR_restart_syscall,

    // The start of a program and of a thread.
    __NR_set_tid_address,
    __NR_set_robust_list,
    __NR_rseq,
    __NR_membarrier,
    __NR_exit,
    __NR_exit_group,

    // Files: reading and looking. Changing is not here.
    __NR_fstat,
    __NR_newfstatat,
    __NR_statx,
    __NR_fstatfs,
    __NR_statfs,
    __NR_faccessat,
    __NR_faccessat2,
    __NR_readlinkat,
    __NR_getdents64,
    __NR_fadvise64,

#ifdef __x86_64__
    __NR_arch_prctl,
    __NR_stat,
    __NR_lstat,
    __NR_access,
    __NR_readlink,
    __NR_poll,
    __NR_select,
    __NR_dup2,
    __NR_time,
#endif
};

/// Signals may be sent to oneself only: abort() and raise() are tgkill to the own process. The
/// number is filled in by the child itself, just before the filter is put in force. The Landlock
/// signal scope says the same once more where the kernel has it.
static void allow_signals_to_self(struct judge_filter *filter) {
  static const int calls[] = {__NR_kill, __NR_tgkill};
  for (size_t i = 0; i < COUNT(calls); i++) {
    size_t begin = filter_begin(filter, calls[i]);
    filter_allow_if_own_pid(filter, 0);
    filter_trap_rest(filter);
    filter_end(filter, begin);
  }
}

/// Names of threads and of mappings, for debuggers. Not among them: PR_SET_PDEATHSIG, which would
/// let a program outlive us, PR_SET_SECCOMP, PR_SET_MM, PR_SET_PTRACER.
///
/// PR_GET_SECCOMP tells a worker's code whether threads are refused: the answer is EPERM then.
static void allow_harmless_prctl(struct judge_filter *filter, bool threads) {
  size_t begin = filter_begin(filter, __NR_prctl);
  if (threads) {
    filter_allow_if_equal(filter, 0, PR_GET_SECCOMP);
  }
  filter_allow_if_equal(filter, 0, PR_SET_NAME);
  filter_allow_if_equal(filter, 0, PR_GET_NAME);
  filter_allow_if_equal(filter, 0, PR_SET_VMA);
  filter_allow_if_equal(filter, 0, PR_GET_DUMPABLE);
  filter_allow_if_equal(filter, 0, PR_GET_NO_NEW_PRIVS);
  filter_refuse_rest(filter, EPERM);
  filter_end(filter, begin);
}

/// Questions to a terminal. Refused with what a file that is no terminal answers; TIOCSTI (which
/// types into the terminal it is given) is among the refused.
static void allow_harmless_ioctl(struct judge_filter *filter) {
  size_t begin = filter_begin(filter, __NR_ioctl);
  filter_allow_if_equal(filter, 1, TCGETS);
  filter_allow_if_equal(filter, 1, TIOCGWINSZ);
  filter_allow_if_equal(filter, 1, FIONREAD);
  filter_refuse_rest(filter, ENOTTY);
  filter_end(filter, begin);
}

/// Flags and copies. No leases, notifications or owners (signals by the kernel's hand), and no
/// locks, which two boxes could use to talk through a file that both may read.
static void allow_flag_fcntl(struct judge_filter *filter) {
  size_t begin = filter_begin(filter, __NR_fcntl);
  filter_allow_if_equal(filter, 1, F_GETFD);
  filter_allow_if_equal(filter, 1, F_SETFD);
  filter_allow_if_equal(filter, 1, F_GETFL);
  filter_allow_if_equal(filter, 1, F_SETFL);
  filter_allow_if_equal(filter, 1, F_DUPFD);
  filter_allow_if_equal(filter, 1, F_DUPFD_CLOEXEC);
  filter_refuse_rest(filter, EPERM);
  filter_end(filter, begin);
}

/// Limits may be read (the C library asks for the stack's), never set, and only one's own.
static void allow_reading_limits(struct judge_filter *filter) {
  size_t begin = filter_begin(filter, __NR_prlimit64);
  filter_refuse_unless_zero(filter, 0, EPERM);
  filter_refuse_unless_zero(filter, 2, EPERM);
  filter_allow_rest(filter);
  filter_end(filter, begin);
#ifdef __NR_getrlimit
  filter_allow(filter, __NR_getrlimit);
#endif
}

static void profile_common(struct judge_filter *filter, bool threads) {
  filter_allow_all(filter, common, COUNT(common));
  allow_signals_to_self(filter);
  allow_harmless_prctl(filter, threads);
  allow_harmless_ioctl(filter);
  allow_reading_limits(filter);
  allow_flag_fcntl(filter);
  // Newer forms that callers fall back from; their flags are in memory, where a filter cannot look.
  filter_refuse(filter, __NR_openat2, ENOSYS);
}

/// Threads, not processes. clone3 keeps its flags in memory, so it is said not to exist and the C
/// library falls back to clone. The kernel itself insists that CLONE_THREAD shares memory and
/// signals.
static void allow_threads(struct judge_filter *filter) {
  // With a size of 0 it cannot start anything: that is how a worker's code says that it has as many
  // threads as it may (Sources/CWorker/threads.c).
  size_t begin = filter_begin(filter, __NR_clone3);
  filter_refuse_unless_zero(filter, 1, ENOSYS);
  filter_trap_rest(filter);
  filter_end(filter, begin);
  begin = filter_begin(filter, __NR_clone);
  filter_allow_if_any_bit(filter, 0, CLONE_THREAD);
  filter_trap_rest(filter);
  filter_end(filter, begin);
}

// MARK: - Worker

static void profile_any_worker(struct judge_filter *filter, bool threads) {
  profile_common(filter, threads);

  // Sockets are trapped, except that a local one gets a plain error: the C library tries one (to
  // nscd) before it looks into /etc/passwd, for any program that asks for a home directory, and
  // goes on without.
  size_t begin = filter_begin(filter, __NR_socket);
  filter_refuse_if_equal(filter, 0, AF_UNIX, EACCES);
  filter_trap_rest(filter);
  filter_end(filter, begin);

  // Landlock does not guard truncation before its ABI 3 (kernel 6.2); a worker has no use for it.
  begin = filter_begin(filter, __NR_openat);
  filter_refuse_if_any_bit(filter, 2, O_TRUNC, EACCES);
  filter_allow_rest(filter);
  filter_end(filter, begin);
#ifdef __NR_open
  begin = filter_begin(filter, __NR_open);
  filter_refuse_if_any_bit(filter, 1, O_TRUNC, EACCES);
  filter_allow_rest(filter);
  filter_end(filter, begin);
#endif
}

void profile_worker(struct judge_filter *filter) {
  profile_any_worker(filter, false);

  // No threads and no processes: clone and clone3 stay off the list, so that the trap names the
  // reason. An error would not do: Dispatch tries again for ever when a thread cannot be had for
  // the moment.
}

/// What Dispatch and Swift's tasks wait with, and what they ask about scheduling. Nothing that
/// changes it: a thread may not take a core or a priority from the ones that watch it.
static const int waiting[] = {
    __NR_eventfd2,
    __NR_epoll_create1,
    __NR_epoll_ctl,
    __NR_epoll_pwait,
    __NR_timerfd_create,
    __NR_timerfd_settime,
    __NR_timerfd_gettime,
    __NR_sched_getparam,
    __NR_sched_getscheduler,
    __NR_sched_get_priority_max,
    __NR_sched_get_priority_min,
    // Where the first thread stays when Dispatch takes over.
    __NR_rt_sigsuspend,
#ifdef __x86_64__
    __NR_epoll_wait,
#endif
};

void profile_threaded_worker(struct judge_filter *filter) {
  profile_any_worker(filter, true);
  filter_allow_all(filter, waiting, COUNT(waiting));
  allow_threads(filter);
  // Dispatch sets the niceness of its threads and goes on when it may not.
  filter_refuse(filter, __NR_setpriority, EPERM);
  filter_refuse(filter, __NR_sched_setscheduler, EPERM);
  filter_refuse(filter, __NR_sched_setaffinity, EPERM);
}

// MARK: - Compiler

/// Files are made, moved and removed: where, Landlock says. It has no word on permissions, owners,
/// times and attributes of files, so the calls that change those by path are not here. Symbolic
/// links are refused by Landlock and not by a trap: clang tries one for its lock on a module and
/// builds without.
static const int compiler_files[] = {
    __NR_openat,
    __NR_ftruncate,
    __NR_fallocate,
    __NR_mkdirat,
    __NR_unlinkat,
    __NR_renameat2,
    __NR_symlinkat,
    __NR_copy_file_range,
    __NR_sendfile,
#ifdef __NR_renameat
    __NR_renameat,
#endif
#ifdef __x86_64__
    __NR_open,
    __NR_mkdir,
    __NR_rmdir,
    __NR_unlink,
    __NR_rename,
    __NR_symlink,
#endif
};

void profile_compiler(struct judge_filter *filter) {
  profile_common(filter, true);
  filter_allow_all(filter, compiler_files, COUNT(compiler_files));

  // LLVM takes a signal that ends it, SIGXCPU among them, to print what it was doing, with an alarm
  // in case that hangs, and then sends itself the signal again: refused, a compilation that takes too
  // long would look like one that did something forbidden.
  size_t begin = filter_begin(filter, __NR_rt_tgsigqueueinfo);
  filter_allow_if_own_pid(filter, 0);
  filter_trap_rest(filter);
  filter_end(filter, begin);
  filter_allow(filter, __NR_setitimer);
#ifdef __NR_alarm
  filter_allow(filter, __NR_alarm);
#endif

  // Every socket gets an error and no trap: libuuid, which the compiler uses, looks for network
  // cards.
  filter_refuse(filter, __NR_socket, EACCES);

  // Times of an open file (a module in the cache that was used again), never by path.
  begin = filter_begin(filter, __NR_utimensat);
  filter_refuse_unless_zero(filter, 1, EPERM);
  filter_allow_rest(filter);
  filter_end(filter, begin);

  allow_threads(filter);
}
