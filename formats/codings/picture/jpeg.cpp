#include "formats/codings/picture/codings.hpp"

#include "formats/codings/picture/exif.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <cstdio>  // jpeglib.h needs it

#include <jerror.h>
#include <jpeglib.h>

#include <array>
#include <csetjmp>
#include <fmt/format.h>

namespace voetnoot::codings::picture {

namespace {

constexpr int most_scans = 50;  // of a progressive file, which has some ten: each passes over all of it
constexpr long most_memory = 512L << 20;  // bytes, of the library

// libjpeg leaves by longjmp: no object with a destructor is made between setjmp and that.
class JpegDecoder {
public:
    JpegDecoder(std::string_view bytes, const PictureLimits& limits) : bytes_(bytes), limits_(limits) {
        jpeg_.err = jpeg_std_error(&errors_);
        jpeg_.client_data = this;
        errors_.error_exit = fail;
        errors_.emit_message = warn;
        errors_.output_message = [](j_common_ptr) {};
        progress_.progress_monitor = watch;
    }
    JpegDecoder(const JpegDecoder&) = delete;
    JpegDecoder& operator=(const JpegDecoder&) = delete;
    ~JpegDecoder() { jpeg_destroy_decompress(&jpeg_); }

    Picture run() {
        require(read_header());
        for (auto* marker = jpeg_.marker_list; marker != nullptr && orientation_ == 1;
             marker = marker->next)
            orientation_ =
                orientation_of({reinterpret_cast<const char*>(marker->data), marker->data_length});
        require_size(jpeg_.image_width, jpeg_.image_height,
                     static_cast<std::uint64_t>(jpeg_.num_components), limits_);
        require(begin());
        result_.width = jpeg_.output_width;
        result_.height = jpeg_.output_height;
        result_.samples.resize(std::size_t{result_.width} * result_.height * components());
        require(read_rows());
        if (damaged_) throw Unreadable(phrase("it is damaged: its data are not whole"));
        finish();
        return std::move(result_);
    }

private:
    static JpegDecoder& self(j_common_ptr jpeg) { return *static_cast<JpegDecoder*>(jpeg->client_data); }

    static void fail(j_common_ptr jpeg) {
        (*jpeg->err->format_message)(jpeg, self(jpeg).message_.data());
        std::longjmp(self(jpeg).jump_, 1);
    }

    // A viewer would guess what is missing: we do not.
    static void warn(j_common_ptr jpeg, int level) {
        if (level >= 0) return;
        switch (jpeg->err->msg_code) {
            case JWRN_BOGUS_PROGRESSION:
            case JWRN_HIT_MARKER:
            case JWRN_HUFF_BAD_CODE:
            case JWRN_JPEG_EOF:
            case JWRN_MUST_RESYNC:
            case JWRN_NOT_SEQUENTIAL:
                self(jpeg).damaged_ = true;
                break;
            default:
                break;
        }
    }

    static void watch(j_common_ptr jpeg) {
        if (!jpeg->is_decompressor || self(jpeg).jpeg_.input_scan_number <= most_scans) return;
        jpeg->err->msg_code = JERR_BAD_PROGRESSION;
        (*jpeg->err->format_message)(jpeg, self(jpeg).message_.data());
        std::longjmp(self(jpeg).jump_, 1);
    }

    void require(bool read) const {
        if (!read) throw Unreadable(phrase("it is damaged: {}", message_.data()));
    }

    bool read_header() {
        if (setjmp(jump_) != 0) return false;
        jpeg_create_decompress(&jpeg_);
        jpeg_.progress = &progress_;
        jpeg_.mem->max_memory_to_use = most_memory;
        jpeg_mem_src(&jpeg_, reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size());
        jpeg_save_markers(&jpeg_, JPEG_APP0 + 1, 0xFFFF);
        jpeg_read_header(&jpeg_, TRUE);
        return true;
    }

    bool begin() {
        if (setjmp(jump_) != 0) return false;
        switch (jpeg_.jpeg_color_space) {
            case JCS_GRAYSCALE:
                jpeg_.out_color_space = JCS_GRAYSCALE;
                break;
            case JCS_YCbCr:
            case JCS_RGB:
                jpeg_.out_color_space = JCS_RGB;
                break;
            default:
                jpeg_.out_color_space = JCS_CMYK;
                break;  // the library refuses what it cannot make CMYK
        }
        jpeg_start_decompress(&jpeg_);
        return true;
    }

    bool read_rows() {
        if (setjmp(jump_) != 0) return false;
        const std::size_t row = std::size_t{jpeg_.output_width} * components();
        while (jpeg_.output_scanline < jpeg_.output_height) {
            auto* to = reinterpret_cast<JSAMPROW>(result_.samples.data() + jpeg_.output_scanline * row);
            jpeg_read_scanlines(&jpeg_, &to, 1);
        }
        jpeg_finish_decompress(&jpeg_);
        return true;
    }

    std::size_t components() const { return static_cast<std::size_t>(jpeg_.output_components); }

    void finish() {
        result_.channels = components() == 1 ? 1 : 3;
        if (components() == 4) from_cmyk();
        const bool inches = jpeg_.density_unit == 1;
        if (inches || jpeg_.density_unit == 2) {
            const auto per_metre = [inches](UINT16 density) {
                return density * (inches ? 10'000u : 25'400u) / 254;
            };
            result_.per_metre_x = per_metre(jpeg_.X_density);
            result_.per_metre_y = per_metre(jpeg_.Y_density);
        }
        set_upright(result_, orientation_);
        // What a PDF may hold as it is (ISO 32000-1, 7.4.8).
        const bool plain =
            jpeg_.jpeg_color_space == JCS_GRAYSCALE || jpeg_.jpeg_color_space == JCS_YCbCr;
        if (plain && jpeg_.data_precision == 8 && jpeg_.arith_code == FALSE && orientation_ == 1)
            result_.jpeg = bytes_;
    }

    // Adobe's programs store how much of each ink is not there.
    void from_cmyk() {
        const unsigned turn = jpeg_.saw_Adobe_marker == TRUE ? 0 : 255;
        std::string& samples = result_.samples;
        const auto light = [&](std::size_t i) { return static_cast<unsigned char>(samples[i]) ^ turn; };
        std::size_t to = 0;
        for (std::size_t from = 0; from < samples.size(); from += 4) {
            const unsigned black = light(from + 3);
            for (std::size_t c = 0; c < 3; ++c)
                samples[to++] = static_cast<char>((light(from + c) * black + 127) / 255);
        }
        samples.resize(to);
    }

    std::string_view bytes_;
    const PictureLimits& limits_;
    jpeg_decompress_struct jpeg_{};
    jpeg_error_mgr errors_{};
    jpeg_progress_mgr progress_{};
    std::jmp_buf jump_{};
    std::array<char, JMSG_LENGTH_MAX> message_{};
    bool damaged_ = false;
    int orientation_ = 1;
    Picture result_;
};

}  // namespace

Picture read_jpeg(std::string_view bytes, const PictureLimits& limits) {
    return JpegDecoder(bytes, limits).run();
}

std::string jpeg_version() {
    constexpr int version = LIBJPEG_TURBO_VERSION_NUMBER;
    return fmt::format("{}.{}.{}", version / 1'000'000, version / 1000 % 1000, version % 1000);
}

}  // namespace voetnoot::codings::picture
