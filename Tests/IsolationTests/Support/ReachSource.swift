/// What a program in a box may try on a process outside of it that it has been told all about:
/// `reach VERB [ARGUMENT…]`; and that process, a stand-in for the suite: `reach stand-in FOLDER NAME`.
///
/// It exits with 0 when it succeeds and with the errno when it fails, so that a test sees which.
let reachSource = #"""
  #define _GNU_SOURCE
  #include <arpa/inet.h>
  #include <dirent.h>
  #include <errno.h>
  #include <fcntl.h>
  #include <mqueue.h>
  #include <netinet/in.h>
  #include <signal.h>
  #include <stddef.h>
  #include <stdint.h>
  #include <stdio.h>
  #include <stdlib.h>
  #include <string.h>
  #include <sys/mman.h>
  #include <sys/prctl.h>
  #include <sys/ptrace.h>
  #include <sys/shm.h>
  #include <sys/socket.h>
  #include <sys/stat.h>
  #include <sys/syscall.h>
  #include <sys/uio.h>
  #include <sys/un.h>
  #include <sys/wait.h>
  #include <unistd.h>

  #include "CIsolation.h"

  #ifndef SYS_pidfd_send_signal
  #define SYS_pidfd_send_signal 424
  #endif
  #ifndef SYS_pidfd_open
  #define SYS_pidfd_open 434
  #endif
  #ifndef SYS_pidfd_getfd
  #define SYS_pidfd_getfd 438
  #endif

  static volatile char secret[] = "the expected value";

  static int done(long result) { return result < 0 ? errno : 0; }

  static socklen_t local(struct sockaddr_un *address, const char *name, int is_abstract) {
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    strncpy(address->sun_path + is_abstract, name, sizeof address->sun_path - 2);
    return offsetof(struct sockaddr_un, sun_path) + is_abstract + strlen(name);
  }

  static void must(int is_true, const char *what) {
    if (is_true) return;
    perror(what);
    exit(100);
  }

  static void listen_locally(const char *name, int is_abstract) {
    struct sockaddr_un address;
    socklen_t length = local(&address, name, is_abstract);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    must(bind(fd, (struct sockaddr *)&address, length) == 0 && listen(fd, 8) == 0, "bind");
  }

  static int stand_in(const char *folder, const char *name) {
    char path[4096];
    must(chdir(folder) == 0, "chdir");
    int golden = open("golden.jsonl", O_RDWR);
    must(golden >= 0, "open");
    snprintf(path, sizeof path, "%s/socket", folder);
    listen_locally(path, 0);
    listen_locally(name, 1);

    struct sockaddr_in port = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof port;
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    must(bind(fd, (struct sockaddr *)&port, length) == 0 && listen(fd, 8) == 0 &&
             getsockname(fd, (struct sockaddr *)&port, &length) == 0,
         "TCP");

    snprintf(path, sizeof path, "/%s", name);
    must(shm_open(path, O_RDWR | O_CREAT, 0666) >= 0, "shm_open");
    must(mq_open(path, O_RDWR | O_CREAT, 0666, NULL) >= 0, "mq_open");
    int segment = shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0666);
    must(segment >= 0, "shmget");
    int memory = memfd_create("expected", 0);
    must(memory >= 0 && write(memory, "x", 1) == 1, "memfd");

    signal(SIGUSR1, SIG_IGN);
    prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
    printf("%d %lu %d %d %d %d\n", getpid(), (unsigned long)(uintptr_t)secret, golden, memory,
           ntohs(port.sin_port), segment);
    fflush(stdout);
    // Until the test closes its end.
    char byte;
    while (read(0, &byte, 1) > 0) continue;
    shm_unlink(path);
    mq_unlink(path);
    shmctl(segment, IPC_RMID, NULL);
    return 0;
  }

  static int connect_to(int family, const void *address, socklen_t length) {
    int fd = socket(family, SOCK_STREAM, 0);
    return fd < 0 ? errno : done(connect(fd, address, length));
  }

  // Every descriptor that is open, with what it is.
  static int list_descriptors(void) {
    int limit = (int)sysconf(_SC_OPEN_MAX);
    for (int fd = 0; fd < limit; fd++) {
      struct stat status;
      if (fstat(fd, &status) == 0)
        printf("%d %lu:%lu\n", fd, (unsigned long)status.st_dev, (unsigned long)status.st_ino);
    }
    return 0;
  }

  int main(int count, char **arguments) {
    if (judge_nursery_serve_if_asked()) judge_nursery_take_arguments(&count, &arguments);
    const char *verb = count > 1 ? arguments[1] : "";
    const char *text = count > 2 ? arguments[2] : "0";
    const char *more = count > 3 ? arguments[3] : "0";
    int number = atoi(text);
    char byte;
  #define IS(name) (strcmp(verb, name) == 0)
    if (IS("stand-in")) return stand_in(text, more);

    // Paths.
    if (IS("read")) {
      int fd = open(text, O_RDONLY);
      return fd < 0 ? errno : done(read(fd, &byte, 1));
    }
    if (IS("write")) return done(open(text, O_WRONLY));
    if (IS("list")) {
      DIR *folder = opendir(text);
      return folder == NULL ? errno : readdir(folder) == NULL;
    }
    if (IS("execute")) return execl(text, text, "nothing", NULL), errno;
    if (IS("nothing")) return 0;
    if (IS("read-at")) {
      int fd = open(text, O_RDONLY);
      return fd < 0 ? errno : done(pread(fd, &byte, 1, (off_t)strtoull(more, NULL, 10)));
    }

    if (IS("descriptors")) return list_descriptors();

    // Memory and tracing.
    if (IS("peek") || IS("poke")) {
      struct iovec here = {&byte, 1}, there = {(void *)(uintptr_t)strtoull(more, NULL, 10), 1};
      if (IS("peek")) return done(process_vm_readv(number, &here, 1, &there, 1, 0));
      byte = 't';
      return done(process_vm_writev(number, &here, 1, &there, 1, 0));
    }
    if (IS("attach")) {
      if (ptrace(PTRACE_ATTACH, number, NULL, NULL) != 0) return errno;
      waitpid(number, NULL, __WALL);
      return done(ptrace(PTRACE_DETACH, number, NULL, NULL));
    }
    if (IS("seize")) return done(ptrace(PTRACE_SEIZE, number, NULL, NULL));

    // Signals. The stand-in ignores this one.
    if (IS("kill")) return done(kill(number, SIGUSR1));
    if (IS("tgkill")) return done(syscall(SYS_tgkill, number, number, SIGUSR1));
    if (IS("tkill")) return done(syscall(SYS_tkill, number, SIGUSR1));
    if (IS("queue")) return done(sigqueue(number, SIGUSR1, (union sigval){0}));
    if (IS("pidfd-open")) return done(syscall(SYS_pidfd_open, number, 0));
    if (IS("pidfd-signal")) return done(syscall(SYS_pidfd_send_signal, 3, SIGUSR1, NULL, 0));
    if (IS("pidfd-getfd")) return done(syscall(SYS_pidfd_getfd, 3, number, 0));

    // Sockets.
    if (IS("connect-path") || IS("connect-abstract")) {
      struct sockaddr_un address;
      socklen_t length = local(&address, text, IS("connect-abstract"));
      return connect_to(AF_UNIX, &address, length);
    }
    if (IS("connect-port")) {
      struct sockaddr_in address = {.sin_family = AF_INET,
                                    .sin_port = htons((uint16_t)number),
                                    .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
      return connect_to(AF_INET, &address, sizeof address);
    }

    // Shared memory and queues.
    if (IS("shm-open")) return done(shm_open(text, O_RDONLY, 0));
    if (IS("mq-open")) {
      mqd_t queue = mq_open(text, O_RDONLY);
      return queue == (mqd_t)-1 ? errno : 0;
    }
    if (IS("shmat")) {
      void *memory = shmat(number, NULL, SHM_RDONLY);
      return memory == (void *)-1 ? errno : 0;
    }
    return 255;
  }
  """#
