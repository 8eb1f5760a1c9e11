// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/filewalk.h"

#include "files/wholefile.h"
#include "pinned/ignorepatterns.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileWalk)
};

struct Entry
{
    QString name = {};
    bool isFolder = false;
    bool isLink = false;
    bool isRegular = false;
};

std::vector<Entry> entriesOf(const QString &folder)
{
    std::vector<Entry> entries;
    QDirIterator iterator(folder,
                          QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (iterator.hasNext()) {
        iterator.next();
        const QFileInfo info = iterator.fileInfo();
        const bool isLink = info.isSymLink();
        entries.push_back({.name = info.fileName(),
                           .isFolder = !isLink && info.isDir(),
                           .isLink = isLink,
                           .isRegular = !isLink && info.isFile()});
    }
    std::ranges::sort(entries, {}, &Entry::name);
    return entries;
}

/// One walk. The patterns have absolute paths, what is handed over has those that were given.
class Walk final
{
public:
    explicit Walk(const std::function<bool(const QString &, QByteArrayView)> &take) : m_take(take)
    { }

    /// Whether somebody has given this very path, and so wants to know of it.
    void start(const QString &path, bool isNamed);
    [[nodiscard]] FileWalk result() const { return m_walk; }
    [[nodiscard]] bool isStopped() const { return !m_walk.isWhole; }

private:
    void walkFolder(const QString &path, const QString &absolute, const IgnorePatterns &outer);
    void readFile(const QString &path, bool isNamed);
    void leave(const QString &path, bool isNamed, const QString &reason, const QString &sentence);
    void skip(const QString &reason) { ++m_walk.skipped[reason]; }
    [[nodiscard]] static IgnorePatterns around(const QString &absolute);
    [[nodiscard]] static IgnorePatterns with(const IgnorePatterns &outer, const QString &absolute);

    const std::function<bool(const QString &, QByteArrayView)> &m_take;
    QByteArray m_buffer;
    FileWalk m_walk;
};

IgnorePatterns Walk::with(const IgnorePatterns &outer, const QString &absolute)
{
    std::vector<QByteArray> texts;
    for (const QString &name : {u"/.gitignore"_s, u"/.cvmignore"_s}) {
        if (const Result<QByteArray> text = readWholeFile(absolute + name, largestFile))
            texts.push_back(*text);
    }
    return texts.empty() ? outer : IgnorePatterns(outer, QFile::encodeName(absolute), texts);
}

/// The patterns of the folders around one that belong to the same repository; it itself has its
/// own.
IgnorePatterns Walk::around(const QString &absolute)
{
    QStringList folders;
    QString folder = absolute;
    while (!QFileInfo::exists(folder + u"/.git"_s)) {
        const QString outer = QFileInfo(folder).path();
        if (outer == folder)
            return {};
        folder = outer;
        folders.prepend(folder);
    }
    IgnorePatterns patterns;
    for (const QString &outer : std::as_const(folders))
        patterns = with(patterns, outer);
    return patterns;
}

void Walk::start(const QString &path, bool isNamed)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        const QString absolute = info.canonicalFilePath();
        return walkFolder(path, absolute, around(absolute));
    }
    if (info.exists() && info.isFile())
        return readFile(path, isNamed);
    m_walk.errors.append(readError(path, info.exists() ? Words::tr("It is not a regular file.")
                                                       : Words::tr("There is no such file.")));
}

void Walk::walkFolder(const QString &path, const QString &absolute, const IgnorePatterns &outer)
{
    static const QStringList skippedFolders = {u".git"_s, u".terraform"_s, u"node_modules"_s};
    if (!QFileInfo(absolute).isReadable()) {
        m_walk.errors.append(readError(path, Words::tr("The folder may not be read.")));
        return;
    }
    const IgnorePatterns patterns = with(outer, absolute);
    const QString prefix = path == "."_L1 ? QString() : path.endsWith(u'/') ? path : path + u'/';
    for (const Entry &entry : entriesOf(absolute)) {
        if (isStopped())
            return;
        const QString inside = absolute + u'/' + entry.name;
        if (entry.isLink)
            skip(u"link"_s);
        else if (skippedFolders.contains(entry.name))
            skip(entry.name);
        else if (patterns.leavesOut(QFile::encodeName(inside), entry.isFolder))
            skip(u"ignored"_s);
        else if (entry.isFolder)
            walkFolder(prefix + entry.name, inside, patterns);
        else if (entry.isRegular)
            readFile(prefix + entry.name, false);
        else
            skip(u"special"_s);
    }
}

/// One that is not looked into.
void Walk::leave(const QString &path, bool isNamed, const QString &reason, const QString &sentence)
{
    if (isNamed)
        m_walk.errors.append(readError(path, sentence));
    else
        skip(reason);
}

void Walk::readFile(const QString &path, bool isNamed)
{
    const auto leaveLarge = [&] {
        leave(path, isNamed, u"large"_s, Words::tr("It is larger than 5 MiB."));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        m_walk.errors.append(readError(path, file.errorString()));
        return;
    }
    if (file.size() > largestFile)
        return leaveLarge();
    // A file of a system may say that it is empty; one may grow meanwhile.
    m_buffer.resize(std::max<qsizetype>(m_buffer.size(), file.size() + 1));
    qint64 size = 0;
    while (size <= largestFile) {
        const qint64 came = file.read(m_buffer.data() + size, m_buffer.size() - size);
        if (came < 0) {
            m_walk.errors.append(readError(path, file.errorString()));
            return;
        }
        if (came == 0)
            break;
        size += came;
        if (size == m_buffer.size())
            m_buffer.resize(size * 2);
    }
    if (size > largestFile)
        return leaveLarge();
    if (std::memchr(m_buffer.constData(), '\0', size_t(size)))
        return leave(path, isNamed, u"binary"_s, Words::tr("It is a binary file."));
    ++m_walk.files;
    m_walk.isWhole = m_take(path, QByteArrayView(m_buffer).first(size));
}

} // namespace

FileWalk walkFiles(const QStringList &paths,
                   const std::function<bool(const QString &path, QByteArrayView text)> &take,
                   const QStringList &listed)
{
    Walk walk(take);
    for (const QString &path : paths) {
        if (!walk.isStopped())
            walk.start(path, true);
    }
    for (const QString &path : listed) {
        if (!walk.isStopped())
            walk.start(path, false);
    }
    return walk.result();
}
