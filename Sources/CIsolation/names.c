// The names of the system calls that a box refuses, for messages.

#define _GNU_SOURCE
#include <sys/syscall.h>

#include "CIsolation.h"

const char *judge_system_call_name(int64_t number) {
  switch (number) {
#define NAME(call) \
  case __NR_##call: \
    return #call
    // Processes and threads.
    NAME(clone);
    NAME(execve);
    NAME(execveat);
    NAME(kill);
    NAME(tkill);
    NAME(tgkill);
    NAME(rt_sigqueueinfo);
    NAME(rt_tgsigqueueinfo);
    NAME(ptrace);
    NAME(process_vm_readv);
    NAME(process_vm_writev);
    NAME(wait4);
    NAME(waitid);
    NAME(setsid);
    NAME(setpgid);
    NAME(setpriority);
    NAME(sched_setaffinity);
    NAME(sched_setscheduler);
    NAME(setuid);
    NAME(setgid);
    NAME(setresuid);
    NAME(setresgid);
    NAME(setgroups);
    NAME(capset);
    NAME(personality);
    NAME(unshare);
    NAME(setns);
    NAME(seccomp);
    // Sockets.
    NAME(socket);
    NAME(socketpair);
    NAME(connect);
    NAME(bind);
    NAME(listen);
    NAME(accept);
    NAME(accept4);
    NAME(sendto);
    NAME(recvfrom);
    NAME(sendmsg);
    NAME(recvmsg);
    // Files.
    NAME(openat);
    NAME(truncate);
    NAME(ftruncate);
    NAME(fallocate);
    NAME(mkdirat);
    NAME(mknodat);
    NAME(unlinkat);
    NAME(linkat);
    NAME(symlinkat);
    NAME(renameat2);
    NAME(fchmod);
    NAME(fchmodat);
    NAME(fchown);
    NAME(fchownat);
    NAME(utimensat);
    NAME(setxattr);
    NAME(chdir);
    NAME(fchdir);
    NAME(chroot);
    NAME(flock);
    NAME(fsync);
    NAME(sync);
    NAME(sendfile);
    NAME(splice);
    NAME(copy_file_range);
    NAME(inotify_init1);
    NAME(fanotify_init);
    NAME(open_by_handle_at);
    // Waiting, pipes and memory outside the limits.
    NAME(pipe2);
    NAME(eventfd2);
    NAME(signalfd4);
    NAME(timerfd_create);
    NAME(timer_create);
    NAME(setitimer);
    NAME(epoll_create1);
    NAME(epoll_ctl);
    NAME(epoll_pwait);
    NAME(memfd_create);
    NAME(userfaultfd);
    NAME(mlock);
    NAME(mlockall);
    NAME(shmget);
    NAME(shmat);
    NAME(semget);
    NAME(msgget);
    NAME(mq_open);
    NAME(io_setup);
    // The system.
    NAME(mount);
    NAME(umount2);
    NAME(pivot_root);
    NAME(reboot);
    NAME(bpf);
    NAME(perf_event_open);
    NAME(keyctl);
    NAME(add_key);
    NAME(request_key);
    NAME(init_module);
    NAME(finit_module);
    NAME(kexec_load);
    NAME(settimeofday);
    NAME(clock_settime);
    NAME(sethostname);
    NAME(syslog);
    NAME(swapon);
    NAME(quotactl);
#ifdef __NR_clone3
    NAME(clone3);
#endif
#ifdef __NR_pidfd_open
    NAME(pidfd_open);
#endif
#ifdef __NR_pidfd_send_signal
    NAME(pidfd_send_signal);
#endif
#ifdef __NR_pidfd_getfd
    NAME(pidfd_getfd);
#endif
#ifdef __NR_io_uring_setup
    NAME(io_uring_setup);
    NAME(io_uring_enter);
    NAME(io_uring_register);
#endif
#ifdef __NR_landlock_create_ruleset
    NAME(landlock_create_ruleset);
    NAME(landlock_restrict_self);
#endif
#ifdef __x86_64__
    NAME(fork);
    NAME(vfork);
    NAME(pipe);
    NAME(eventfd);
    NAME(epoll_create);
    NAME(epoll_wait);
    NAME(inotify_init);
    NAME(alarm);
    NAME(pause);
    NAME(mkdir);
    NAME(rmdir);
    NAME(unlink);
    NAME(rename);
    NAME(link);
    NAME(symlink);
    NAME(mknod);
    NAME(creat);
    NAME(chmod);
    NAME(chown);
    NAME(lchown);
    NAME(utime);
    NAME(utimes);
    NAME(ioperm);
    NAME(iopl);
#endif
#undef NAME
  default:
    return NULL;
  }
}
