/* What the machine itself allows one thread: a datagram in, the same datagram out with its QR bit set. */
#include "loopback.h"

int main(int argc, char **argv) {
  unsigned char message[4096];
  int fd = argc == 2 ? listen_on_loopback(argv[1]) : -1;
  while (fd >= 0) {
    struct sockaddr_in from;
    socklen_t from_length = sizeof from;
    ssize_t length = recvfrom(fd, message, sizeof message, 0, (struct sockaddr *)&from, &from_length);
    if (length < 12) continue;
    message[2] |= 0x80;
    sendto(fd, message, (size_t)length, 0, (struct sockaddr *)&from, from_length);
  }
  return 1;
}
