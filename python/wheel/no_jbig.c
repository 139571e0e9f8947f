/* In the place of JBIG-KIT, which is GPL-2 and so not in a wheel: libtiff is linked with it. A picture that is
 * coded so cannot be read, and the program tells it as a picture that it cannot draw. The interface is libjbig 2.1's. */
#include <stddef.h>

enum { not_implemented = 7 << 4 }; /* JBG_EIMPL */

void jbg_dec_init(void *state) { (void)state; }
void jbg_dec_free(void *state) { (void)state; }
int jbg_dec_in(void *state, unsigned char *data, size_t size, size_t *used) {
    (void)state, (void)data, (void)size;
    if (used != NULL) *used = 0;
    return not_implemented;
}
unsigned char *jbg_dec_getimage(const void *state, int plane) {
    (void)state, (void)plane;
    return NULL;
}
unsigned long jbg_dec_getsize(const void *state) {
    (void)state;
    return 0;
}
int jbg_newlen(unsigned char *data, size_t size) {
    (void)data, (void)size;
    return not_implemented;
}
const char *jbg_strerror(int error) {
    (void)error;
    return "JBIG is not in this build";
}

/* Nothing is written by libtiff. */
void jbg_enc_init(void *state, unsigned long x, unsigned long y, int planes, unsigned char **image, void *out, void *file) {
    (void)state, (void)x, (void)y, (void)planes, (void)image, (void)out, (void)file;
}
void jbg_enc_out(void *state) { (void)state; }
void jbg_enc_free(void *state) { (void)state; }
