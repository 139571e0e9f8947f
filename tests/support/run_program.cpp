#include "tests/support/run_program.hpp"

#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace voetnoot {

namespace {

void redirect(const boost::filesystem::path& file, int flags, int descriptor) {
    const int opened = ::open(file.c_str(), flags, 0600);
    ::dup2(opened, descriptor);
    ::close(opened);
}

// `batch` itself, not what it has below it.
bool is_batch(const std::vector<std::string>& words) {
    return words[1] == "batch" && words.size() > 2 && words[2] != "status" && words[2] != "report" &&
           words[2] != "merge";
}

}  // namespace

Ran run_program(const std::vector<std::string>& arguments, const Environment& environment) {
    const TemporaryFolder temporary;
    const auto in = temporary.path() / "in";
    const auto out = temporary.path() / "out";
    const auto err = temporary.path() / "err";
    write_file(in, environment.input);

    std::vector<std::string> words{environment.program.empty() ? VOETNOOT_PROGRAM : environment.program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    if (words.size() > 1 && (words[1] == "convert" || is_batch(words)))
        words.insert(words.begin() + 2, {"--data", VOETNOOT_DATA_DIR});
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);

    const pid_t child = ::fork();
    if (child == 0) {
        if (!environment.directory.empty() && ::chdir(environment.directory.c_str()) != 0) ::_exit(127);
        for (std::string setting : environment.set) {
            const std::size_t equals = setting.find('=');
            ::setenv(setting.substr(0, equals).c_str(), setting.substr(equals + 1).c_str(), 1);
        }
        redirect(in, O_RDONLY, STDIN_FILENO);
        redirect(out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
        redirect(err, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
        ::execv(argv.front(), argv.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_file(out),
            read_file(err)};
}

}  // namespace voetnoot
