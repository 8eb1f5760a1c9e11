// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findquery.h"

#include "catalog/find/findtokens.h"
#include "catalog/find/quoting.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FindQuery)
};

/// Something to highlight.
struct Mark
{
    FindNeedle needle;
    std::optional<ImageColumn> column = {}; ///< Unset: in all.
};

QString allKeys()
{
    QStringList words;
    for (const FindKey &key : findKeys())
        words.append(key.word);
    return words.join(", "_L1);
}

bool isDeprecatedAlone(const FindToken &token)
{
    return token.key.isEmpty() && token.raw.compare("deprecated"_L1, Qt::CaseInsensitive) == 0;
}

/// Whether some line of the text, or the one of this column, has the needle.
bool isInLine(QStringView text, const FindNeedle &needle, std::optional<ImageColumn> column)
{
    int line = 0;
    for (const QStringView part : text.tokenize(u'\n')) {
        if ((!column || int(*column) == line) && needle.isIn(part))
            return true;
        ++line;
    }
    return false;
}

/// In order, and those that overlap as one.
QList<FindSpan> merged(QList<FindSpan> spans)
{
    std::ranges::sort(spans, {}, &FindSpan::start);
    QList<FindSpan> result;
    for (const FindSpan &span : std::as_const(spans)) {
        if (result.isEmpty() || span.start > result.last().start + result.last().length) {
            result.append(span);
            continue;
        }
        FindSpan &last = result.last();
        last.length = std::max(last.start + last.length, span.start + span.length) - last.start;
    }
    return result;
}

} // namespace

struct FindQuery::Data : Parts
{
    QString text;
    std::vector<Mark> marks;

    [[nodiscard]] bool isIn(const QString &findText, const FindNeedle &needle) const;
    [[nodiscard]] Qt::CaseSensitivity sensitivity() const
    {
        return options.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    }
    void addWord(const FindToken &token);
    [[nodiscard]] Result<void> addTerm(const FindToken &token);
    [[nodiscard]] Result<void> addExpression();
    [[nodiscard]] Result<void> addTokens();
};

bool FindQuery::Data::isIn(const QString &findText, const FindNeedle &needle) const
{
    // A word has no line end in it, so only an expression could reach over two cells.
    return options.column || needle.isExpression() ? isInLine(findText, needle, options.column)
                                                   : needle.isIn(findText);
}

void FindQuery::Data::addWord(const FindToken &token)
{
    const QString word = unquoted(token.raw);
    if (word.isEmpty())
        return;
    const FindNeedle needle(word, sensitivity(), options.wholeWord);
    (token.isNegated ? unwanted : wanted).push_back(needle);
    if (!token.isNegated)
        marks.push_back({needle, options.column});
}

Result<void> FindQuery::Data::addTerm(const FindToken &token)
{
    const std::optional<FindKey> key = findKeyFor(token.key);
    if (!key) {
        //: %1 is the word before a colon, %2 a list of words that may stand there.
        const QString message =
                Texts::tr("\"%1:\" is no key; put text with a colon in quotes. Keys are %2.")
                        .arg(token.key, allKeys());
        return Failure(
                ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"find"_s});
    }
    const Result<std::optional<FindTerm>> term =
            parseFindTerm(*key, token.raw, token.isNegated, options.zone);
    if (!term)
        return Failure(term.error());
    if (!*term)
        return {};
    terms.push_back(**term);
    for (const QString &part : (*term)->parts())
        marks.push_back({FindNeedle(part, Qt::CaseInsensitive, false), key->column});
    return {};
}

Result<void> FindQuery::Data::addExpression()
{
    if (text.isEmpty())
        return {};
    const Result<FindNeedle> needle =
            FindNeedle::expression(text, sensitivity(), options.wholeWord);
    if (!needle)
        return Failure(needle.error());
    wanted.push_back(*needle);
    marks.push_back({*needle, options.column});
    return {};
}

Result<void> FindQuery::Data::addTokens()
{
    // Cells are shown on one line, and so is the box.
    for (FindToken token : findTokens(QString(text).replace(u'\n', u' '))) {
        if (isDeprecatedAlone(token)) {
            token.key = u"deprecated"_s;
            token.raw = u"yes"_s;
        }
        if (token.key.isEmpty())
            addWord(token);
        else if (const Result<void> added = addTerm(token); !added)
            return added;
    }
    return {};
}

bool FindQuery::isEmpty() const
{
    return !m_data || (m_data->terms.empty() && m_data->wanted.empty() && m_data->unwanted.empty());
}

bool FindQuery::matches(const Image &image) const
{
    if (isEmpty())
        return true;
    const QString text = findText(image, zone());
    const auto isIn = [this, &text](const FindNeedle &needle) {
        return m_data->isIn(text, needle);
    };
    return std::ranges::all_of(m_data->terms,
                               [&image](const FindTerm &term) { return term.matches(image); }) &&
           std::ranges::all_of(m_data->wanted, isIn) &&
           std::ranges::none_of(m_data->unwanted, isIn);
}

FindQuery::Parts FindQuery::parts() const
{
    if (!m_data)
        return {};
    return static_cast<const Parts &>(*m_data);
}

TimeZone FindQuery::zone() const
{
    return m_data ? m_data->options.zone : TimeZone::Local;
}

QList<FindSpan> FindQuery::spans(ImageColumn column, const QString &cellText) const
{
    QList<FindSpan> spans;
    if (!m_data)
        return spans;
    for (const Mark &mark : m_data->marks) {
        if (mark.column.value_or(column) != column)
            continue;
        auto span = mark.needle.next(cellText, 0);
        while (span) {
            if (span->length > 0)
                spans.append(*span);
            const qsizetype end = span->start + std::max<qsizetype>(span->length, 1);
            span = end < cellText.size() ? mark.needle.next(cellText, end) : std::nullopt;
        }
    }
    return merged(std::move(spans));
}

bool FindQuery::operator==(const FindQuery &other) const
{
    if (!m_data || !other.m_data)
        return isEmpty() && other.isEmpty();
    return m_data->text == other.m_data->text && m_data->options == other.m_data->options;
}

Result<FindQuery> parseFindQuery(const QString &text, const FindOptions &options)
{
    const auto data = std::make_shared<FindQuery::Data>();
    data->text = text;
    data->options = options;
    const Result<void> added =
            options.regularExpression ? data->addExpression() : data->addTokens();
    if (!added)
        return Failure(added.error());
    FindQuery query;
    query.m_data = data;
    return query;
}

QString findText(const Image &image, TimeZone zone)
{
    QString text;
    for (int column = 0; column < imageColumnCount; ++column) {
        if (column > 0)
            text += u'\n';
        text += cellText(image, ImageColumn(column), zone);
    }
    return text;
}
