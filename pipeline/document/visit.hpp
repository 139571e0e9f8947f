// std::visit over a set of lambdas. There is deliberately no catch-all: a new kind of node must not
// compile until every visitor has decided what to do with it.
#pragma once

#include <variant>

namespace voetnoot {

template <class... Cases>
struct overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
overloaded(Cases...) -> overloaded<Cases...>;

// Works on a node (anything with a variant member `value`).
template <class Node, class... Cases>
decltype(auto) visit_node(Node&& node, Cases&&... cases) {
    return std::visit(overloaded{std::forward<Cases>(cases)...}, std::forward<Node>(node).value);
}

}  // namespace voetnoot
