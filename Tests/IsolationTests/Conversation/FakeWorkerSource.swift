/// A worker that answers as the environment's `MODE` says, honestly only if that is `honest`.
///
/// It is linked with the crash reporter of real workers.
let fakeWorkerSource = #"""
  #define _GNU_SOURCE
  #include <dlfcn.h>
  #include <pthread.h>
  #include <signal.h>
  #include <stdint.h>
  #include <stdio.h>
  #include <stdlib.h>
  #include <string.h>
  #include <sys/mman.h>
  #include <sys/socket.h>
  #include <time.h>
  #include <unistd.h>

  #include "CWorker.h"

  enum { call = 1, prepare, run, fetch };
  enum { ready = 128, returned, threw, prepared, ran, rejected, crashed, ask = 144, rethrew, released };
  enum { invoke = 16, answered, failed };

  struct header {
    uint16_t magic;
    uint8_t version, kind;
    uint32_t sequence;
    uint64_t length;
  };

  static char *payload;
  static size_t room;

  // Frames that must be in the pipe together, whatever the other end does meanwhile.
  static char held[1024];
  static size_t held_count;
  static int holding;

  static void put(const void *bytes, size_t count) {
    if (holding) {
      memcpy(held + held_count, bytes, count);
      held_count += count;
      return;
    }
    while (count > 0) {
      ssize_t written = write(4, bytes, count);
      if (written <= 0) exit(100);
      bytes = (const char *)bytes + written;
      count -= written;
    }
  }

  static void release(void) {
    holding = 0;
    put(held, held_count);
    held_count = 0;
  }

  static int get(void *bytes, size_t count) {
    while (count > 0) {
      ssize_t got = read(3, bytes, count);
      if (got <= 0) return 0;
      bytes = (char *)bytes + got;
      count -= got;
    }
    return 1;
  }

  static void announce(int kind, uint32_t sequence, uint64_t length) {
    struct header header = {0x574A, 2, kind, sequence, length};
    put(&header, sizeof header);
  }

  static void reply(int kind, uint32_t sequence, const void *bytes, size_t count) {
    announce(kind, sequence, count);
    put(bytes, count);
  }

  static void reply_text(int kind, uint32_t sequence, const char *text) {
    uint64_t count = strlen(text);
    announce(kind, sequence, sizeof count + count);
    put(&count, sizeof count);
    put(text, count);
  }

  static int next(struct header *header) {
    if (!get(header, sizeof *header)) return 0;
    if (header->length > room) payload = realloc(payload, room = header->length);
    return get(payload, header->length);
  }

  static void spin(double seconds) {
    struct timespec now, start;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    do {
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    } while (now.tv_sec - start.tv_sec + (now.tv_nsec - start.tv_nsec) / 1e9 < seconds);
  }

  static void sleep_for_ever(void) {
    for (;;) {
      struct timespec long_time = {1000000, 0};
      nanosleep(&long_time, NULL);
    }
  }

  static void *wait_in_thread(void *context) {
    sleep_for_ever();
    return context;
  }

  static int deep(int level) {
    volatile char frame[4096];
    frame[level % 4096] = 1;
    if (level < 0) return 0;
    return deep(level + 1) + frame[0];
  }

  // As the Swift runtime does when malloc fails and there is no memory for its message either.
  static void exhaust(void) {
    while (mmap(NULL, 1 << 20, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED) {}
    volatile char *nothing = NULL;
    *nothing = 1;
  }

  // Serves a call whose first argument says how often function 7 is asked, and requests that come instead of
  // an answer.
  static void ask_and_return(struct header call) {
    uint32_t sequence = call.sequence;
    int times = payload[4];
    char question[5] = {7, 0, 0, 0, 0};
    for (int time = 0; time < times; time++) {
      reply(ask, sequence, question, sizeof question);
      struct header header;
      for (;;) {
        if (!next(&header)) exit(0);
        if (header.kind == answered || header.kind == failed) break;
        ask_and_return(header);
      }
      if (header.kind == failed) return reply(rethrew, sequence, payload, 4);
      question[4] = payload[0];
    }
    uint32_t numbers[3] = {1, 0, 7};
    reply(released, sequence, numbers, sizeof numbers);
    reply(returned, sequence, question + 4, 1);
  }

  int main(void) {
    const char *mode = getenv("MODE");
  #define IS(name) (strcmp(mode, name) == 0)
    judge_worker_install_crash_reporter(4);
    judge_worker_prepare_output();
    if (IS("exit-at-once")) return 9;
    if (IS("hang-up-requests")) close(3);
    if (IS("no-greeting")) reply(returned, 0, "", 0);
    if (IS("greeting-without-digest")) reply(ready, 0, "", 0);
    holding = 1;
    reply_text(ready, 0, IS("other-contract") ? "other" : "digest");
    if (IS("second-greeting")) reply_text(ready, 0, "digest");
    if (IS("early-answer")) reply(returned, 1, "", 0);
    release();
    if (IS("hang-up-requests")) sleep_for_ever();
    if (IS("deaf")) sleep_for_ever();
    if (IS("deaf-and-busy")) spin(1e9);
    struct header header;
    if (IS("answer-before-the-end")) {
      if (get(&header, sizeof header)) reply(returned, header.sequence, "", 0);
      sleep_for_ever();
    }
    while (next(&header)) {
      uint32_t sequence = header.sequence;
      if (IS("honest") || IS("slow-run")) {
        if (header.kind == call) reply(returned, sequence, payload + 4, header.length - 4);
        if (IS("slow-run") && header.kind == prepare) spin(0.1);
        if (IS("slow-run") && header.kind == run) spin(0.05);
        if (header.kind == prepare) reply(prepared, sequence, "", 0);
        if (header.kind == run) reply(ran, sequence, "", 0);
        if (header.kind == fetch) reply(returned, sequence, "fetched", 7);
        continue;
      }
      if (IS("ask")) {
        ask_and_return(header);
        continue;
      }
      while (IS("ask-for-ever")) {
        reply(ask, sequence, "\7\0\0\0", 4);
        struct header answer;
        if (!next(&answer)) exit(0);
      }
      while (IS("give-back-for-ever")) reply(released, sequence, "\0\0\0\0\0\0\0\0", 8);
      if (IS("ask-and-answer")) {
        holding = 1;
        reply(ask, sequence, "\7\0\0\0", 4);
        reply(returned, sequence, "", 0);
        release();
      }
      if (IS("half-a-question")) reply(ask, sequence, "\7\0", 2);
      if (IS("ask-late")) {
        holding = 1;
        reply(returned, sequence, "", 0);
        reply(ask, sequence, "\7\0\0\0", 4);
        release();
      }
      if (IS("throw")) {
        struct { uint64_t a; char type[3]; uint64_t b; char text[4]; }
            __attribute__((packed)) error = {3, "Odd", 4, "text"};
        reply(threw, sequence, &error, sizeof error);
        continue;
      }
      if (IS("print")) {
        printf("to output\n");
        fprintf(stderr, "to error output \xff\n");
        judge_worker_flush_output();
      }
      if (IS("print-too-much")) {
        for (int line = 0; line < 100000; line++) printf("0123456789\n");
      }
      if (IS("print") || IS("print-too-much")) reply(returned, sequence, "", 0);
      if (IS("twice")) {
        holding = 1;
        reply(returned, sequence, "", 0);
        reply(returned, sequence + 1, "", 0);
        release();
      }
      if (IS("wrong-number")) reply(returned, sequence + 1, "", 0);
      if (IS("wrong-kind")) reply(ran, sequence, "", 0);
      if (IS("request-as-answer")) reply(call, sequence, "", 0);
      if (IS("content-where-none-belongs")) reply(prepared, sequence, "x", 1);
      if (IS("reject")) reply_text(rejected, sequence, "no such function");
      if (IS("undecodable-error")) reply(threw, sequence, "xyz", 3);
      if (IS("undecodable-report")) reply(crashed, 0, "xyz", 3);
      if (IS("too-long")) announce(returned, sequence, (64 << 20) + 1);
      if (IS("garbage")) put("these are 16 byte and more", 26);
      if (IS("verbatim")) put(payload + 4, header.length - 4), exit(0);
      if (IS("half-a-header")) put("JW", 2), exit(0);
      if (IS("half-a-payload")) announce(returned, sequence, 50000), put("JW", 2), exit(3);
      if (IS("exit")) exit(0);
      if (IS("mute")) sleep_for_ever();
      if (IS("busy")) spin(1e9);
      if (IS("hang-up")) close(4), sleep_for_ever();
      if (IS("kill-itself")) raise(SIGKILL);
      if (IS("terminate")) raise(SIGTERM);
      if (IS("trap")) fprintf(stderr, "M/F.swift:3: Fatal error: of no use\n"), __builtin_trap();
      if (IS("silent-trap")) __builtin_trap();
      if (IS("abort")) abort();
      if (IS("out-of-memory")) {
        fprintf(stderr, "Fatal error: failed to allocate 5 bytes of memory with alignment 8\n");
        abort();
      }
      if (IS("exhausted")) exhaust();
      if (IS("overflow")) deep(0);
      if (IS("invalid-access")) *(volatile int *)8 = 1;
      if (IS("socket")) socket(AF_INET, SOCK_STREAM, 0);
      if (IS("thread") || IS("threads")) {
        pthread_attr_t small;
        pthread_attr_init(&small);
        pthread_attr_setstacksize(&small, 64 << 10);
        pthread_t thread;
        // As Dispatch does: it tries again for as long as it takes.
        for (int made = 0; made < (IS("threads") ? 1000 : 1);) {
          if (pthread_create(&thread, &small, wait_in_thread, NULL) == 0) made++;
          else usleep(1000);
        }
        reply(returned, sequence, "", 0);
      }
      if (IS("uncounted-threads")) {
        int (*create)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
        *(void **)&create = dlsym(RTLD_NEXT, "pthread_create");
        pthread_attr_t small;
        pthread_attr_init(&small);
        pthread_attr_setstacksize(&small, 64 << 10);
        pthread_t thread;
        for (;;) {
          if (create(&thread, &small, wait_in_thread, NULL) != 0) usleep(1000);
        }
      }
      if (IS("false-report")) {
        char report[53] = {11};
        reply(crashed, 0, report, sizeof report);
        sleep_for_ever();
      }
    }
    return 0;
  }
  """#
