/// A program that starts others through the launcher: `launcher MODE PROGRAM [ARGUMENT…]`.
///
/// Modes: `plain` starts without a box, with our descriptor 3, and sleeps; `boxed` starts in a box of
/// the lowest level, waits and exits as the child did (128 + signal); `without-landlock` first makes
/// the kernel say that it has no Landlock; `strong` has namespaces besides; `namespaces` has only
/// those; `held` is `namespaces` with our descriptor 3, in the control group NAME of FOLDER (of
/// the environment), and sleeps.
let launcherSource = #"""
  #define _GNU_SOURCE
  #include <errno.h>
  #include <fcntl.h>
  #include <linux/filter.h>
  #include <linux/seccomp.h>
  #include <signal.h>
  #include <stddef.h>
  #include <stdio.h>
  #include <stdlib.h>
  #include <string.h>
  #include <sys/prctl.h>
  #include <sys/syscall.h>
  #include <sys/wait.h>
  #include <unistd.h>

  #include "CIsolation.h"

  static void hide_landlock(void) {
    struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 444, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {.len = 4, .filter = code};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) != 0)
      exit(250);
  }

  int main(int count, char **arguments) {
    if (count < 3) return 255;
  #define MODE(name) (strcmp(arguments[1], name) == 0)
    int plain = MODE("plain"), held = MODE("held");
    unsigned basic = 15, namespaces = 31 << 4;
    unsigned layers = plain                            ? 0
                      : MODE("strong")                 ? basic | namespaces
                      : held || MODE("namespaces") ? namespaces
                                                       : basic;
    if (strcmp(arguments[1], "without-landlock") == 0) hide_landlock();
    char *environment[] = {NULL};
    const char *candidates[] = {"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache"};
    struct judge_path paths[6] = {{arguments[2], JUDGE_ACCESS_READ_EXECUTE}};
    size_t path_count = 1;
    for (int i = 0; i < 5; i++) {
      if (access(candidates[i], F_OK) == 0)
        paths[path_count++] = (struct judge_path){candidates[i], JUDGE_ACCESS_READ_EXECUTE};
    }
    struct judge_descriptor plan[] = {{1, 1}, {3, 3}};
    struct judge_spawn_request request = {
        .executable = arguments[2],
        .arguments = arguments + 2,
        .environment = environment,
        .descriptors = plan,
        .descriptor_count = plain || held ? 2 : 1,
        .layers = layers,
        .user_namespace = layers & namespaces && geteuid() != 0,
        .limits = {1 << 28, 5, 1 << 16, 64, JUDGE_LIMIT_UNCHANGED, 1 << 20},
        .paths = paths,
        .path_count = path_count,
        .profile = JUDGE_PROFILE_WORKER,
    };
    struct judge_cgroup group;
    char path[4096];
    if (held && getenv("FOLDER") != NULL) {
      snprintf(path, sizeof path, "%s/%s/cgroup.procs", getenv("FOLDER"), getenv("NAME"));
      group.parent = open(getenv("FOLDER"), O_RDONLY | O_DIRECTORY);
      group.processes = open(path, O_WRONLY);
      request.cgroups = &group;
      request.cgroup_count = 1;
      request.cgroup_name = getenv("NAME");
    }
    struct judge_spawn_result result;
    if (judge_spawn(&request, &result) != 0) {
      printf("step %d errno %d\n", result.failed_step, result.error);
      return 251;
    }
    if (plain || held) {
      for (;;) pause();
    }
    int status;
    waitpid(result.pid, &status, 0);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  }
  """#
