/* Parses the files named on standard input with libcmark and frees the trees: the least that reading them costs. */
#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char path[4096];
  size_t total = 0;
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); return 1; }
    fseek(file, 0, SEEK_END);
    long length = ftell(file);
    rewind(file);
    char *text = malloc((size_t)length + 1);
    size_t count = fread(text, 1, (size_t)length, file);
    fclose(file);
    cmark_node_free(cmark_parse_document(text, count, CMARK_OPT_DEFAULT));
    free(text);
    total += count;
  }
  fprintf(stderr, "%zu bytes\n", total);
  return 0;
}
