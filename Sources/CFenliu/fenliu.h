/*
 * fenliu.h: Fenliu for C, and for whatever can call C.
 *
 * A pack of rules is opened once and decides any number of cases, from any number of threads at once. A case is a
 * JSON record, a decision is JSON text; both are those of `fenliu route --format ndjson`.
 *
 *     fenliu_pack pack;
 *     char *report = NULL, *json = NULL;
 *     if (fenliu_open("rules", &pack, &report) != FENLIU_OK) { fputs(report, stderr); return 1; }
 *     fenliu_free(report);
 *     fenliu_decide(pack, record, strlen(record), 0, &json);
 *     puts(json);
 *     fenliu_free(json);
 *     fenliu_close(pack);
 *
 * Every text that comes out is UTF-8, ends with a NUL, has none inside, and is yours until you give it to
 * fenliu_free. A text that goes in is read before the call returns, and not kept.
 *
 * No input makes these functions crash, except pointers to memory that is not there: a null pointer where something is
 * needed, bytes that are not UTF-8, a pack that was closed, a text freed twice are answered with a status, or do
 * nothing.
 */
#ifndef FENLIU_H
#define FENLIU_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this interface. Within one version, functions, flags and statuses are only ever added. */
#define FENLIU_ABI 1

/* An open pack. It is a number, not an address: one that is not that of an open pack is told from those that are, and
 * a number is not given out a second time. 0 is never one. */
typedef uint64_t fenliu_pack;

/* What came of a call. */
enum {
  FENLIU_OK = 0,
  FENLIU_BAD_PACK = 1,     /* the pack has errors: see the report */
  FENLIU_BAD_CASE = 2,     /* the record is no case of this pack: see the text; the pack is not affected */
  FENLIU_NO_PACK = 3,      /* there is no such open pack */
  FENLIU_BAD_ARGUMENT = 4, /* a null pointer where something is needed, a folder's or file's name that is not UTF-8, an
                              unknown flag */
  FENLIU_NO_MEMORY = 5     /* there is no memory for the text */
};

/* What is wanted of a decision; joined with |. */
enum {
  FENLIU_ENGLISH = 1,              /* texts for people are in English; otherwise in Chinese */
  FENLIU_SHOW_PERSONAL_DATA = 2,   /* names and numbers in the words of the message are not masked */
  FENLIU_WITHOUT_QUESTIONS = 4     /* do not find out what is worth asking: sooner, and `questions` is empty */
};

/* A rule file that is in memory. */
typedef struct fenliu_file {
  const char *name;  /* the name that findings show, such as "noise.yaml"; ends with a NUL */
  const char *bytes; /* may be null if length is 0 */
  size_t length;     /* in bytes */
} fenliu_file;

/*
 * Opens the pack at a path: in a folder, every .yaml and .yml file in it, however deep; or a file that
 * `fenliu compile` made, in milliseconds. Such a file stays in use: to replace it, write another and rename it.
 *
 * pack    gets the pack, or 0.
 * report  unless null, gets a JSON array of findings, each as `fenliu check --format json` gives it: the errors with
 *         FENLIU_BAD_PACK, remarks with FENLIU_OK (often none: []), null with any other status.
 */
int32_t fenliu_open(const char *path, fenliu_pack *pack, char **report);

/* Opens a pack whose files are in memory. Their order means nothing. Otherwise as fenliu_open. */
int32_t fenliu_open_files(const fenliu_file *files, size_t count, fenliu_pack *pack, char **report);

/* Closes a pack. Calls that are deciding by it on other threads come to their end. Does nothing if it is not open. */
void fenliu_close(fenliu_pack pack);

/*
 * Decides one JSON record: an object with `text` or `title`, and where they are known `id`, `received` and `fields`.
 *
 * record  the record, UTF-8; needs no NUL at its end.
 * length  in bytes; more than 16 MiB are refused without being read.
 * flags   what is wanted, or 0.
 * json    gets the decision on one line; with FENLIU_BAD_CASE an object that says what is wrong, whose `status` is
 *         "error"; null with any other status.
 */
int32_t fenliu_decide(fenliu_pack pack, const char *record, size_t length, uint32_t flags, char **json);

/* Decides one JSON record and explains the decision to people, as `fenliu explain` does. text gets several lines, each with
 * a line break; with FENLIU_BAD_CASE one line that says what is wrong. Otherwise as fenliu_decide. */
int32_t fenliu_explain(fenliu_pack pack, const char *record, size_t length, uint32_t flags, char **text);

/* Gives the fingerprint of a pack: a SHA-256 in hexadecimal over its meaning, by which decisions name their pack. */
int32_t fenliu_fingerprint(fenliu_pack pack, char **fingerprint);

/* Frees a text that one of these functions gave. Does nothing for null, or for a text that is freed already. (Freeing twice
 * is a mistake all the same: in between, another text may have come to the same place, and would be the one freed.) */
void fenliu_free(char *text);

/* The version of Fenliu, such as "0.1.0". It is there for as long as the program runs, and must not be freed. */
const char *fenliu_version(void);

/* FENLIU_ABI of the library that is running, to be compared with that of this header. */
int32_t fenliu_abi(void);

#ifdef __cplusplus
}
#endif

#endif
