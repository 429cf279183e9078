// A terminal that is taken for a while and given back whatever happens.
//
// It is C because it must be given back from a signal handler too, after a crash, where only system calls on
// prepared memory are safe.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "CIsolation.h"

// What the main loop is told by a byte in a pipe.
static const int told_signals[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGHUP};
enum { TOLD_COUNT = sizeof told_signals / sizeof told_signals[0] };

// What ends us where we stand.
static const int fatal_signals[] = {SIGSEGV, SIGBUS,  SIGILL, SIGTRAP,
                                    SIGABRT, SIGFPE, SIGSYS, SIGQUIT};
enum { FATAL_COUNT = sizeof fatal_signals / sizeof fatal_signals[0] };

static struct {
  int input;
  int output;
  const char *enter;
  const char *leave;
  struct termios before;
  int told[2];
  struct sigaction told_before[TOLD_COUNT];
  struct sigaction fatal_before[FATAL_COUNT];
} terminal = {.input = -1, .told = {-1, -1}};

static atomic_bool is_taken;

static void write_all(const char *text) {
  size_t length = strlen(text);
  while (length > 0) {
    ssize_t count = write(terminal.output, text, length);
    if (count < 0 && errno != EINTR) {
      return;
    }
    if (count > 0) {
      text += count;
      length -= (size_t)count;
    }
  }
}

// Sets the mode also when we are in the background, where SIGTTOU would stop us.
static int set_mode(const struct termios *mode) {
  sigset_t blocked, before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  int status;
  do {
    status = tcsetattr(terminal.input, TCSADRAIN, mode);
  } while (status != 0 && errno == EINTR);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return status;
}

void judge_terminal_leave(void) {
  if (atomic_exchange(&is_taken, false)) {
    write_all(terminal.leave);
    set_mode(&terminal.before);
  }
}

int judge_terminal_enter(void) {
  struct termios mode = terminal.before;
  mode.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
  // Ctrl-S is a key like any other here, and Enter is told from Ctrl-J.
  mode.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
  mode.c_cc[VMIN] = 1;
  mode.c_cc[VTIME] = 0;
  // Before the mode is changed: a crash in between must give it back.
  atomic_store(&is_taken, true);
  if (set_mode(&mode) != 0) {
    atomic_store(&is_taken, false);
    return -1;
  }
  write_all(terminal.enter);
  return 0;
}

static void tell(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  // A pipe that is full of them has been told enough.
  ssize_t ignored = write(terminal.told[1], &byte, 1);
  (void)ignored;
  errno = error;
}

static void crash(int number, siginfo_t *information, void *context) {
  (void)context;
  judge_terminal_leave();
  for (int i = 0; i < FATAL_COUNT; i++) {
    if (fatal_signals[i] == number) {
      sigaction(number, &terminal.fatal_before[i], NULL);
    }
  }
  // A fault happens again as soon as we return, and whoever had asked for it before gets it. What somebody
  // has sent must be sent again.
  if (information->si_code <= 0) {
    raise(number);
  }
}

int judge_terminal_watch(int32_t input, int32_t output, const char *enter, const char *leave) {
  if (tcgetattr(input, &terminal.before) != 0 || pipe2(terminal.told, O_CLOEXEC | O_NONBLOCK) != 0) {
    return -1;
  }
  terminal.input = input;
  terminal.output = output;
  terminal.enter = enter;
  terminal.leave = leave;
  judge_terminal_guard_thread();
  struct sigaction telling = {.sa_handler = tell, .sa_flags = SA_RESTART};
  for (int i = 0; i < TOLD_COUNT; i++) {
    sigaction(told_signals[i], NULL, &terminal.told_before[i]);
    // Whoever has started us with a signal ignored, as nohup does, wants it to stay so.
    if (terminal.told_before[i].sa_handler != SIG_IGN) {
      sigaction(told_signals[i], &telling, NULL);
    }
  }
  struct sigaction crashing = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  for (int i = 0; i < FATAL_COUNT; i++) {
    sigaction(fatal_signals[i], &crashing, &terminal.fatal_before[i]);
  }
  return terminal.told[0];
}

void judge_terminal_stop(void) {
  judge_terminal_leave();
  struct sigaction stopping = {.sa_handler = SIG_DFL}, before;
  sigaction(SIGTSTP, &stopping, &before);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
  judge_terminal_enter();
}

void judge_terminal_release(void) {
  judge_terminal_leave();
  for (int i = 0; i < TOLD_COUNT; i++) {
    sigaction(told_signals[i], &terminal.told_before[i], NULL);
  }
  for (int i = 0; i < FATAL_COUNT; i++) {
    sigaction(fatal_signals[i], &terminal.fatal_before[i], NULL);
  }
  close(terminal.told[0]);
  close(terminal.told[1]);
  terminal.told[0] = terminal.told[1] = -1;
}

void judge_terminal_guard_thread(void) {
  stack_t stack = {.ss_size = 64 << 10};
  stack_t before;
  if (sigaltstack(NULL, &before) == 0 && !(before.ss_flags & SS_DISABLE)) {
    return;
  }
  // Never given back: the thread may crash until its end.
  stack.ss_sp = malloc(stack.ss_size);
  if (stack.ss_sp != NULL) {
    sigaltstack(&stack, NULL);
  }
}

int judge_run_in_foreground(int32_t tty, char *const *arguments, char *const *environment) {
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  // A group of its own, so that its Ctrl-C is not ours; signals as a shell would leave them.
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                            POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  pid_t child;
  int error = posix_spawnp(&child, arguments[0], NULL, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  if (error != 0) {
    errno = error;
    return -1;
  }
  sigset_t blocked, before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  tcsetpgrp(tty, child);
  // It may have asked for the terminal before it had it.
  kill(-child, SIGCONT);
  int status = 0;
  while (waitpid(child, &status, WUNTRACED) < 0 || WIFSTOPPED(status)) {
    if (WIFSTOPPED(status)) {
      // Ctrl-Z in it stops us too, and whoever wants us back wants it back.
      tcsetpgrp(tty, getpgrp());
      raise(SIGSTOP);
      tcsetpgrp(tty, child);
      kill(-child, SIGCONT);
      status = 0;
    } else if (errno != EINTR) {
      break;
    }
  }
  tcsetpgrp(tty, getpgrp());
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return status;
}
