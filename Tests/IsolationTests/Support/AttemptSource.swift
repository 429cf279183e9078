/// What a program in a box may try: `attempt VERB [ARGUMENT]`.
///
/// It exits with 0 when it succeeds and with the errno when it fails, so that a test sees which.
let attemptSource = #"""
  #define _GNU_SOURCE
  #include <errno.h>
  #include <dirent.h>
  #include <fcntl.h>
  #include <net/if.h>
  #include <pthread.h>
  #include <signal.h>
  #include <stdio.h>
  #include <stdlib.h>
  #include <string.h>
  #include <sys/ioctl.h>
  #include <sys/mman.h>
  #include <sys/mount.h>
  #include <sys/prctl.h>
  #include <sys/ptrace.h>
  #include <sys/resource.h>
  #include <sys/socket.h>
  #include <sys/shm.h>
  #include <sys/stat.h>
  #include <sys/syscall.h>
  #include <sys/uio.h>
  #include <sys/wait.h>
  #include <time.h>
  #include <unistd.h>

  #include "CIsolation.h"

  extern char **environ;

  static int done(long result) { return result < 0 ? errno : 0; }

  static void *in_thread(void *context) { return context; }

  static int report_signal_state(void) {
    sigset_t mask;
    sigprocmask(SIG_SETMASK, NULL, &mask);
    for (int number = 1; number < 32; number++) {
      if (sigismember(&mask, number)) printf("blocked %d\n", number);
      struct sigaction action;
      if (sigaction(number, NULL, &action) == 0 && action.sa_handler != SIG_DFL)
        printf("%s %d\n", action.sa_handler == SIG_IGN ? "ignored" : "handled", number);
    }
    return 0;
  }

  static int list_descriptors(void) {
    for (int fd = 0; fd < 1024; fd++) {
      if (fcntl(fd, F_GETFD) >= 0) printf("%d ", fd);
    }
    return 0;
  }

  static int deep(int level) {
    volatile char frame[4096];
    frame[level % 4096] = 1;
    return level < 0 ? 0 : deep(level + 1) + frame[0];
  }

  static int fill(void) {
    static char block[4096];
    for (;;) {
      if (write(1, block, sizeof block) < 0) return errno;
    }
  }

  static void spin(double seconds) {
    struct timespec now;
    do {
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    } while (now.tv_sec + now.tv_nsec / 1e9 < seconds);
  }

  static void sleep_for_ever(void) {
    for (;;) {
      struct timespec long_time = {1000000, 0};
      nanosleep(&long_time, NULL);
    }
  }

  static void sigsys(int number, siginfo_t *information, void *context) {
    (void)number, (void)context;
    char text[32];
    int length = snprintf(text, sizeof text, "%d", information->si_syscall);
    _exit(write(1, text, length) == length ? 99 : 98);
  }

  static void *wait_for_ever(void *context) {
    (void)context;
    sleep_for_ever();
    return NULL;
  }

  static int list_processes(void) {
    DIR *directory = opendir("/proc");
    if (directory == NULL) return errno;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
      if (entry->d_name[0] != '.') printf("%s ", entry->d_name);
    }
    return 0;
  }

  static int list_interfaces(void) {
    struct if_nameindex *all = if_nameindex();
    if (all == NULL) return errno;
    int descriptor = socket(AF_INET, SOCK_DGRAM, 0);
    for (struct if_nameindex *one = all; one->if_index != 0; one++) {
      struct ifreq request = {0};
      strncpy(request.ifr_name, one->if_name, IFNAMSIZ - 1);
      if (ioctl(descriptor, SIOCGIFFLAGS, &request) != 0) return errno;
      printf("%s %s ", one->if_name, request.ifr_flags & IFF_UP ? "up" : "down");
    }
    return 0;
  }

  static int show(const char *path) {
    char line[4096];
    FILE *file = fopen(path, "r");
    if (file == NULL) return errno;
    while (fgets(line, sizeof line, file)) fputs(line, stdout);
    return 0;
  }

  int main(int count, char **arguments) {
    if (judge_nursery_serve_if_asked()) judge_nursery_take_arguments(&count, &arguments);
    const char *verb = count > 1 ? arguments[1] : "";
    const char *text = count > 2 ? arguments[2] : "0";
    int number = atoi(text);
  #define IS(name) (strcmp(verb, name) == 0)
    if (IS("nothing")) return 0;
    if (IS("exit")) return number;
    if (IS("read")) {
      char byte;
      int fd = open(text, O_RDONLY);
      return fd < 0 ? errno : done(read(fd, &byte, 1));
    }
    if (IS("list")) return done(open(text, O_RDONLY | O_DIRECTORY));
    if (IS("write")) {
      int fd = open(text, O_WRONLY | O_CREAT, 0644);
      return fd < 0 ? errno : done(write(fd, "x", 1));
    }
    if (IS("truncate")) return done(open(text, O_RDONLY | O_TRUNC));
    if (IS("make-folder")) return done(mkdir(text, 0755));
    if (IS("remove")) return done(unlink(text));
    if (IS("link")) return done(symlink("/etc/passwd", text));
    if (IS("permissions")) return done(chmod(text, 0777));
    if (IS("socket")) return done(socket(number, SOCK_STREAM, 0));
    if (IS("fork")) {
      pid_t pid = fork();
      if (pid == 0) _exit(0);
      return done(pid);
    }
    if (IS("thread")) {
      pthread_t thread;
      int error = pthread_create(&thread, NULL, in_thread, NULL);
      return error != 0 ? error : pthread_join(thread, NULL);
    }
    if (IS("execute")) return execl(text, text, "nothing", NULL), errno;
    if (IS("execute-with-registers"))
      return syscall(SYS_execve, text, arguments, environ, 0, 0, 0), errno;
    // Signal 0 asks whether one could: a filter that leaks must not end the machine.
    if (IS("kill")) return done(kill(number, 0));
    if (IS("kill-self")) return done(raise(SIGTERM));
    if (IS("abort")) abort();
    if (IS("trace")) return done(ptrace(PTRACE_ATTACH, number, NULL, NULL));
    if (IS("peek")) {
      struct iovec here = {&number, sizeof number}, there = {&number, sizeof number};
      return done(process_vm_readv(getppid(), &here, 1, &there, 1, 0));
    }
    if (IS("stay-behind")) return done(prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0));
    if (IS("raise-limit")) {
      struct rlimit limit = {1 << 30, 1 << 30};
      return done(setrlimit(RLIMIT_FSIZE, &limit));
    }
    if (IS("memory-file")) return done(memfd_create("x", 0));
    if (IS("io-uring")) return done(syscall(SYS_io_uring_setup, 1, NULL));
    if (IS("inject")) return done(syscall(SYS_ioctl, 0, 0x5412 /* TIOCSTI */, "x"));
    if (IS("foreign-call")) {
  #ifdef __x86_64__
      int result;
      __asm__ volatile("int $0x80" : "=a"(result) : "a"(20) : "memory", "r8", "r9", "r10", "r11");
  #endif
      return 0;
    }
    if (IS("x32-call")) {
  #ifdef __x86_64__
      // Not even a handler may learn of it.
      struct sigaction action = {.sa_sigaction = sigsys, .sa_flags = SA_SIGINFO};
      sigaction(SIGSYS, &action, NULL);
      syscall(0x40000000 + 39);
  #endif
      return 0;
    }
    if (IS("name-refusal")) {
      struct sigaction action = {.sa_sigaction = sigsys, .sa_flags = SA_SIGINFO};
      sigaction(SIGSYS, &action, NULL);
      return done(socket(AF_INET, SOCK_STREAM, 0));
    }
    if (IS("allocate")) {
      size_t bytes = (size_t)number << 20;
      char *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      if (memory == MAP_FAILED) return errno;
      memset(memory, 1, bytes);
      return 0;
    }
    if (IS("allocate-and-sleep")) {
      size_t bytes = (size_t)number << 20;
      void *memory = malloc(bytes);
      memset(memory, 1, bytes);
      // Keeps the compiler from leaving it out.
      __asm__ volatile("" : : "r"(memory) : "memory");
      if (write(1, "x", 1) != 1) return 1;
      sleep_for_ever();
    }
    if (IS("open-all")) {
      int highest = -1, fd;
      while ((fd = dup(0)) >= 0) highest = fd;
      int error = errno;
      printf("%d", highest);
      fflush(stdout);
      return error;
    }
    if (IS("fill")) return fill();
    if (IS("deep")) return deep(0);
    if (IS("core-limit")) {
      struct rlimit limit;
      getrlimit(RLIMIT_CORE, &limit);
      printf("%ld", (long)limit.rlim_cur);
      return 0;
    }
    if (IS("spin")) {
      spin(atof(text));
      return 0;
    }
    if (IS("spin-and-sleep")) {
      spin(atof(text));
      if (write(1, "x", 1) != 1) return 1;
      sleep_for_ever();
    }
    if (IS("sleep")) sleep_for_ever();
    if (IS("descriptors")) return list_descriptors();
    if (IS("environment")) {
      for (char **entry = environ; *entry != NULL; entry++) puts(*entry);
      return 0;
    }
    if (IS("arguments")) {
      for (int i = 0; i < count; i++) puts(arguments[i]);
      return 0;
    }
    if (IS("folder")) {
      char buffer[4096];
      return puts(getcwd(buffer, sizeof buffer)) < 0;
    }
    if (IS("signals")) return report_signal_state();
    if (IS("session")) {
      printf("%d", getsid(0) == getpid() && getpgrp() == getpid());
      return 0;
    }
    if (IS("capabilities")) {
      char line[256];
      FILE *status = fopen("/proc/thread-self/status", "r");
      if (status == NULL) return errno;
      while (fgets(line, sizeof line, status)) {
        if (strncmp(line, "CapEff:", 7) == 0 || strncmp(line, "NoNewPrivs:", 11) == 0)
          fputs(line, stdout);
      }
      return 0;
    }
    if (IS("exists")) {
      struct stat status;
      return done(lstat(text, &status));
    }
    if (IS("show")) return show(text);
    if (IS("processes")) return list_processes();
    if (IS("number")) {
      printf("%d %d", getpid(), getppid());
      return 0;
    }
    if (IS("signal-all")) return done(kill(-1, SIGKILL));
    if (IS("interfaces")) return list_interfaces();
    if (IS("shared-memory")) return done(shmget(number, 1, 0));
    // Fails where one has been made before.
    if (IS("make-shared-memory")) return done(shmget(number, 1, IPC_CREAT | IPC_EXCL | 0600));
    if (IS("count")) {
      static int begun;
      printf("%d", ++begun);
      return 0;
    }
    if (IS("mount")) return done(mount("x", "/tmp", "tmpfs", 0, NULL));
    if (IS("fill-memory-file")) {
      int fd = memfd_create("x", 0);
      static char block[1 << 20];
      for (int i = 0; i < number; i++) {
        if (write(fd, block, sizeof block) != sizeof block) return errno;
      }
      return 0;
    }
    if (IS("threads")) {
      pthread_attr_t attributes;
      pthread_attr_init(&attributes);
      pthread_attr_setstacksize(&attributes, 64 << 10);
      int made = 1, error = 0;
      for (pthread_t thread; made < number && error == 0; made += error == 0)
        error = pthread_create(&thread, &attributes, wait_for_ever, NULL);
      printf("%d", made);
      fflush(stdout);
      return error;
    }
    if (IS("hold")) {
      if (write(3, "x", 1) != 1) return 1;
      sleep_for_ever();
    }
    if (IS("leave-child")) {
      // A child in a process group of its own holds descriptor 3 open; we are gone at once.
      if (fork() == 0) {
        setpgid(0, 0);
        if (write(3, "x", 1) != 1) return 1;
        sleep_for_ever();
      }
      if (number) sleep_for_ever();
      return 0;
    }
    return 255;
  }
  """#
