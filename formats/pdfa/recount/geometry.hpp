// Boxes and matrices of a page: points, the origin at the lower left. Values.
#pragma once

#include <algorithm>

namespace voetnoot::pdfa::recount {

struct Box {
    double left = 0, bottom = 0, right = 0, top = 0;
    double area() const { return (right - left) * (top - bottom); }
};

inline Box around(const Box& a, const Box& b) {
    return {std::min(a.left, b.left), std::min(a.bottom, b.bottom), std::max(a.right, b.right),
            std::max(a.top, b.top)};
}

// What both have; empty where they do not meet.
inline Box shared(const Box& a, const Box& b) {
    Box box{std::max(a.left, b.left), std::max(a.bottom, b.bottom), std::min(a.right, b.right),
            std::min(a.top, b.top)};
    box.right = std::max(box.left, box.right);
    box.top = std::max(box.bottom, box.top);
    return box;
}

inline double shared_area(const Box& a, const Box& b) {
    const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double height = std::min(a.top, b.top) - std::max(a.bottom, b.bottom);
    return width > 0 && height > 0 ? width * height : 0;
}

// [a b 0; c d 0; e f 1], applied to row vectors as ISO 32000-1, 8.3.3 does.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    friend Matrix operator*(const Matrix& m, const Matrix& n) {
        return {m.a * n.a + m.b * n.c, m.a * n.b + m.b * n.d,       m.c * n.a + m.d * n.c,
                m.c * n.b + m.d * n.d, m.e * n.a + m.f * n.c + n.e, m.e * n.b + m.f * n.d + n.f};
    }
    // The smallest upright box around a transformed one.
    Box operator()(const Box& box) const {
        const auto x = std::minmax({a * box.left + c * box.bottom, a * box.right + c * box.bottom,
                                    a * box.left + c * box.top, a * box.right + c * box.top});
        const auto y = std::minmax({b * box.left + d * box.bottom, b * box.right + d * box.bottom,
                                    b * box.left + d * box.top, b * box.right + d * box.top});
        return {x.first + e, y.first + f, x.second + e, y.second + f};
    }
};

}  // namespace voetnoot::pdfa::recount
