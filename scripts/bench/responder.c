/*
 * The upstream of every server: answers each question at once with A 192.0.2.1, TTL 300 (no record for other types),
 * and with an OPT where one was sent. As little as possible, for it shares a core with the load generator.
 */
#include "loopback.h"

/* Owner: a pointer to the question; A, IN, TTL 300, 192.0.2.1. */
static const unsigned char record[] = {0xc0, 12, 0, 1, 0, 1, 0, 0, 1, 44, 0, 4, 192, 0, 2, 1};
/* OPT (RFC 6891): the root, 1232 octets, no flags, no options. */
static const unsigned char opt[] = {0, 0, 41, 4, 0xd0, 0, 0, 0, 0, 0, 0};

/* Octets of the question with the header before it; 0 when there is not exactly one whole question. */
static size_t question_end(const unsigned char *query, size_t length) {
  size_t at = 12;
  if (length < 17 || (query[2] & 0x80) != 0 || query[4] != 0 || query[5] != 1) return 0;
  while (at < length && query[at] != 0) at += query[at] + 1u;
  return at + 5 <= length ? at + 5 : 0;
}

int main(int argc, char **argv) {
  unsigned char message[4096 + sizeof record + sizeof opt];
  int fd = argc == 2 ? listen_on_loopback(argv[1]) : -1;
  while (fd >= 0) {
    struct sockaddr_in from;
    socklen_t from_length = sizeof from;
    ssize_t received = recvfrom(fd, message, 4096, 0, (struct sockaddr *)&from, &from_length);
    size_t end = received > 0 ? question_end(message, (size_t)received) : 0;
    int is_a, has_opt;
    if (end == 0) continue;
    is_a = message[end - 4] == 0 && message[end - 3] == 1;
    has_opt = message[11] != 0;
    message[2] = 0x80 | (message[2] & 0x01);
    message[3] = 0x80;
    memset(message + 6, 0, 6);
    if (is_a) {
      message[7] = 1;
      memcpy(message + end, record, sizeof record);
      end += sizeof record;
    }
    if (has_opt) {
      message[11] = 1;
      memcpy(message + end, opt, sizeof opt);
      end += sizeof opt;
    }
    sendto(fd, message, end, 0, (struct sockaddr *)&from, from_length);
  }
  return 1;
}
