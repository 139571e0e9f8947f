// Rules → grids.
#include "formats/pdfa/foreign/lattice.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot::pdfa;
using foreign::grids_of;

namespace {

std::vector<recount::Box> net(std::size_t columns, std::size_t rows, double side) {
    std::vector<recount::Box> pieces;  // each field's own sides
    for (std::size_t i = 0; i < columns; ++i)
        for (std::size_t j = 0; j < rows; ++j) {
            const double x = static_cast<double>(i) * side, y = static_cast<double>(j) * side;
            pieces.push_back({x, y, x + side, y});
            pieces.push_back({x, y + side, x + side, y + side});
            pieces.push_back({x, y, x, y + side});
            pieces.push_back({x + side, y, x + side, y + side});
        }
    return pieces;
}

}  // namespace

TEST_CASE("a net of rules is a grid, and a place in it a cell") {
    const auto grids = grids_of(net(4, 3, 20));
    REQUIRE(grids.size() == 1);
    const foreign::Grid& grid = grids[0];
    CHECK(grid.columns() == 4);
    CHECK(grid.rows() == 3);
    REQUIRE(grid.cells.size() == 12);
    const auto cell = grid.cell_at(25, 55);
    REQUIRE(cell);
    CHECK(grid.cells[*cell].row == 0);
    CHECK(grid.cells[*cell].column == 1);
    CHECK_FALSE(grid.cell_at(81, 10));
}

TEST_CASE("what no rule shuts in is outside, and a cell that is no rectangle is crooked") {
    // The upper right field of two by two has no side above and to the right.
    const std::vector<recount::Box> corner{{0, 0, 200, 0}, {0, 20, 200, 20},  {0, 40, 100, 40},
                                           {0, 0, 0, 40},  {100, 0, 100, 40}, {200, 0, 200, 20}};
    const auto grids = grids_of(corner);
    REQUIRE(grids.size() == 1);
    CHECK(grids[0].cells[*grids[0].cell_at(150, 30)].outside);
    CHECK_FALSE(grids[0].cells[*grids[0].cell_at(150, 10)].outside);
    const std::vector<recount::Box> bent{{0, 0, 200, 0},   {100, 20, 200, 20}, {0, 40, 200, 40},
                                         {0, 0, 0, 40},    {100, 20, 100, 40}, {200, 0, 200, 40},
                                         {0, 60, 200, 60}, {0, 40, 0, 60},     {200, 40, 200, 60}};
    const auto crooked = grids_of(bent);
    REQUIRE(crooked.size() == 1);
    CHECK(crooked[0].cells[*crooked[0].cell_at(50, 10)].crooked);
    CHECK_FALSE(crooked[0].cells[*crooked[0].cell_at(150, 30)].crooked);
}

TEST_CASE("a frame with a table in it is no table, and the table is") {
    std::vector<recount::Box> pieces = net(4, 3, 20);
    for (const recount::Box& side : {recount::Box{-50, -50, 500, -50}, recount::Box{-50, 300, 500, 300},
                                     recount::Box{-50, -50, -50, 300}, recount::Box{500, -50, 500, 300},
                                     recount::Box{300, -50, 300, 300}, recount::Box{-50, 200, 500, 200}})
        pieces.push_back(side);
    const auto grids = grids_of(pieces);
    REQUIRE(grids.size() == 1);
    CHECK(grids[0].cells.size() == 12);
}

TEST_CASE("fifty thousand rules are read, or given up, in a moment") {
    // One table of 12,500 fields; a drawing in which all rules cross.
    REQUIRE(grids_of(net(100, 125, 20)).size() == 1);
    CHECK(grids_of(net(100, 125, 20))[0].cells.size() == 12'500);
    std::vector<recount::Box> crossing;
    for (int i = 0; i < 25'000; ++i) {
        crossing.push_back({0, i * 5.0, 125'000, i * 5.0});
        crossing.push_back({i * 5.0, 0, i * 5.0, 125'000});
    }
    CHECK(grids_of(crossing).empty());
}
