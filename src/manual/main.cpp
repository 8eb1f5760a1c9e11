// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

/// Writes the manual page or a completion to standard output; a tool of the build.
///
///   cvm-image-browser-manual man TEMPLATE DATE
///   cvm-image-browser-manual bash | zsh | fish

#include "cli/commands.h"
#include "manual/bashcompletion.h"
#include "manual/fishcompletion.h"
#include "manual/manualpage.h"
#include "manual/zshcompletion.h"

#include <QFile>
#include <QTextStream>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> manualOf(const QString &path, const QString &date)
{
    QFile written(path);
    if (!written.open(QIODevice::ReadOnly))
        return std::nullopt;
    return manualPage(QString::fromUtf8(written.readAll()), allCommands(),
                      QStringLiteral(CVM_VERSION), date);
}

std::optional<QString> textFor(const QStringList &arguments)
{
    const QString what = arguments.value(0);
    if (what == "man"_L1)
        return manualOf(arguments.value(1), arguments.value(2));
    if (what == "bash"_L1)
        return bashCompletion(allCommands());
    if (what == "zsh"_L1)
        return zshCompletion(allCommands());
    if (what == "fish"_L1)
        return fishCompletion(allCommands());
    return std::nullopt;
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const std::optional<QString> text = textFor(arguments);
    if (!text)
        return 2;
    QTextStream output(stdout);
    output.setEncoding(QStringConverter::Utf8);
    output << *text << Qt::flush;
    return output.status() == QTextStream::Ok ? 0 : 1;
}
