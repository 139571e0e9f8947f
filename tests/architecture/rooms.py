"""Rooms: folders beside each other, and what one takes from another."""


def doors(repository):
    """Of every include from one folder into another, the two folders where their paths part. A file that
    stands above both, in the folder that they share, is the ground or the face of that folder."""
    for path in repository.files:
        for include in repository.own(path):
            depth = next((i for i, (a, b) in enumerate(zip(path.parts, include.parts)) if a != b), None)
            if depth is None or depth + 1 >= min(len(path.parts), len(include.parts)):
                continue
            yield "/".join(path.parts[:depth + 1]), "/".join(include.parts[:depth + 1]), path, include


def circles(repository):
    """Rooms that take from each other, each circle once, as a list of rooms with the include behind it."""
    graph, why = {}, {}
    for room, other, path, include in doors(repository):
        graph.setdefault(room, set()).add(other)
        graph.setdefault(other, set())
        why.setdefault((room, other), (path, include))
    done = set()
    for start in sorted(graph):
        if start in done:
            continue
        way = _way_back(graph, start)
        if way:
            done.update(way)
            yield [(a, b, *why[(a, b)]) for a, b in zip(way, way[1:] + way[:1])]


def _way_back(graph, start):
    """The rooms of a shortest way from `start` to itself; none where there is no way."""
    came, waiting = {}, [start]
    while waiting:
        room = waiting.pop(0)
        for other in sorted(graph[room]):
            if other == start:
                way = [room]
                while way[-1] != start:
                    way.append(came[way[-1]])
                return way[::-1]
            if other not in came:
                came[other] = room
                waiting.append(other)
    return []
