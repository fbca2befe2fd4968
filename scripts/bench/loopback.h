/* What both programs of the bench need: a socket on 127.0.0.1, and to end when the bench ends. */
#include <arpa/inet.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>

static int listen_on_loopback(const char *port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)atoi(port))};
  int socket_buffer = 4 << 20;
  int fd = socket(AF_INET, SOCK_DGRAM, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &socket_buffer, sizeof socket_buffer);
  if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof address) != 0) exit(1);
  return fd;
}
