/* Gives the library what it must not be given, from several threads at once. Exits with 0 if every answer is as the header
 * says. */
#include <fenliu.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 8, ROUNDS = 40 };

static const char *folder;
static fenliu_pack shared;
static char *expected;

static const char record[] = "{\"id\": \"a\", \"text\": \"\xe6\xa5\xbc\xe4\xb8\x8a\xe8\xb7\xb3\xe7\xbb\xb3\"}";

#define EXPECT(condition) \
  do { \
    if (!(condition)) { \
      fprintf(stderr, "line %d: not so: %s\n", __LINE__, #condition); \
      surprises++; \
    } \
  } while (0)

/* Decides, and frees what comes out. */
static int32_t decided(fenliu_pack pack, const char *bytes, size_t length, uint32_t flags) {
  char *text = (char *)1;
  int32_t status = fenliu_decide(pack, bytes, length, flags, &text);
  fenliu_free(text);
  fenliu_free(text);
  return status;
}

static intptr_t bad_arguments(void) {
  intptr_t surprises = 0;
  fenliu_pack pack = 7;
  char *text = (char *)1;
  EXPECT(fenliu_open(NULL, &pack, &text) == FENLIU_BAD_ARGUMENT && pack == 0 && text == NULL);
  EXPECT(fenliu_open("\xff\xfe", &pack, NULL) == FENLIU_BAD_ARGUMENT);
  EXPECT(fenliu_open(folder, NULL, NULL) == FENLIU_BAD_ARGUMENT);
  EXPECT(fenliu_open("", &pack, NULL) == FENLIU_BAD_PACK);
  EXPECT(fenliu_open("/no/such/folder", &pack, &text) == FENLIU_BAD_PACK && pack == 0);
  EXPECT(text && strstr(text, "unreadable-path"));
  fenliu_free(text);
  EXPECT(fenliu_open_files(NULL, 1, &pack, NULL) == FENLIU_BAD_ARGUMENT);
  EXPECT(fenliu_open_files(NULL, SIZE_MAX, &pack, NULL) == FENLIU_BAD_ARGUMENT);
  EXPECT(fenliu_open_files(NULL, 0, &pack, NULL) == FENLIU_BAD_PACK);
  fenliu_file files[] = {{NULL, "", 0}, {"a", NULL, 1}, {"b", NULL, SIZE_MAX}, {"\xc3", "", 0}, {"c", "\0\xff: [", 5}};
  for (int each = 0; each < 4; each++) {
    EXPECT(fenliu_open_files(files + each, 1, &pack, NULL) == FENLIU_BAD_ARGUMENT);
  }
  EXPECT(fenliu_open_files(files + 4, 1, &pack, NULL) == FENLIU_BAD_PACK);
  EXPECT(fenliu_decide(shared, NULL, 0, 0, &text) == FENLIU_BAD_ARGUMENT && text == NULL);
  EXPECT(fenliu_decide(shared, record, strlen(record), 0, NULL) == FENLIU_BAD_ARGUMENT);
  EXPECT(fenliu_fingerprint(shared, NULL) == FENLIU_BAD_ARGUMENT);
  EXPECT(decided(shared, record, strlen(record), 8) == FENLIU_BAD_ARGUMENT);
  EXPECT(decided(shared, record, strlen(record), UINT32_MAX) == FENLIU_BAD_ARGUMENT);
  const fenliu_pack strangers[] = {0, 1000, UINT64_MAX, shared + ((uint64_t)1 << 32), (uint64_t)1 << 63};
  for (int each = 0; each < 5; each++) {
    EXPECT(decided(strangers[each], record, strlen(record), 0) == FENLIU_NO_PACK);
    fenliu_close(strangers[each]);
  }
  char mine[] = "not yours";
  fenliu_free(NULL);
  fenliu_free(mine);
  EXPECT(strcmp(mine, "not yours") == 0);
  return surprises;
}

static intptr_t bad_records(void) {
  intptr_t surprises = 0;
  for (size_t length = 0; length < strlen(record); length++) {
    EXPECT(decided(shared, record, length, 0) == FENLIU_BAD_CASE);
  }
  EXPECT(decided(shared, record, SIZE_MAX, 0) == FENLIU_BAD_CASE);
  EXPECT(decided(shared, record, SIZE_MAX / 2, 0) == FENLIU_BAD_CASE);
  EXPECT(decided(shared, "\0\0\0\0", 4, 0) == FENLIU_BAD_CASE);
  EXPECT(decided(shared, "{\"text\": \"\xff\"}", 13, 0) == FENLIU_BAD_CASE);
  EXPECT(decided(shared, "{\"text\": \"a\\u0000b\"}", 20, 0) == FENLIU_OK);
  static char deep[100000];
  memset(deep, '[', sizeof deep);
  EXPECT(decided(shared, deep, sizeof deep, 0) == FENLIU_BAD_CASE);
  /* A byte of the record after the other replaced by each that matters to JSON. */
  const char bytes[] = {0, '"', '\\', '{', '}', (char)0x80, (char)0xff};
  char changed[sizeof record];
  for (size_t place = 0; place < strlen(record); place++) {
    for (size_t each = 0; each < sizeof bytes; each++) {
      memcpy(changed, record, sizeof record);
      changed[place] = bytes[each];
      int32_t status = decided(shared, changed, strlen(record), FENLIU_SHOW_PERSONAL_DATA);
      EXPECT(status == FENLIU_OK || status == FENLIU_BAD_CASE);
    }
  }
  return surprises;
}

static intptr_t closing(void) {
  intptr_t surprises = 0;
  fenliu_pack mine = 0;
  char *text = NULL;
  EXPECT(fenliu_open(folder, &mine, NULL) == FENLIU_OK && mine != 0 && mine != shared);
  for (int round = 0; round < ROUNDS; round++) {
    EXPECT(fenliu_decide(round % 2 ? mine : shared, record, strlen(record), 0, &text) == FENLIU_OK);
    EXPECT(text && strcmp(text, expected) == 0);
    fenliu_free(text);
    EXPECT(fenliu_explain(mine, record, strlen(record), FENLIU_WITHOUT_QUESTIONS, &text) == FENLIU_OK);
    fenliu_free(text);
  }
  fenliu_close(mine);
  fenliu_close(mine);
  EXPECT(decided(mine, record, strlen(record), 0) == FENLIU_NO_PACK);
  return surprises;
}

static void *thread(void *unused) {
  (void)unused;
  return (void *)(bad_arguments() + bad_records() + closing());
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  folder = arguments[1];
  if (fenliu_open(folder, &shared, NULL) != FENLIU_OK) return 3;
  if (fenliu_decide(shared, record, strlen(record), 0, &expected) != FENLIU_OK) return 4;
  pthread_t threads[THREADS];
  for (int each = 0; each < THREADS; each++) {
    if (pthread_create(&threads[each], NULL, thread, NULL) != 0) return 5;
  }
  intptr_t surprises = 0;
  for (int each = 0; each < THREADS; each++) {
    void *found;
    pthread_join(threads[each], &found);
    surprises += (intptr_t)found;
  }
  fenliu_free(expected);
  fenliu_close(shared);
  printf("%d threads, %d surprises\n", THREADS, (int)surprises);
  return surprises == 0 ? 0 : 1;
}
