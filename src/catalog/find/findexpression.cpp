// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findexpression.h"

#include "catalog/find/findtokens.h"
#include "catalog/find/normaltext.h"
#include "catalog/find/quoting.h"
#include "core/joinedtext.h"
#include "core/normalform.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FindExpression)
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
    for (const FindKey &key : findKeys()) {
        // Most people have one account, and nothing that the key of profiles would find.
        if (key.column != ImageColumn::Profile)
            words.append(key.word);
    }
    return listText(words + presenceKeys());
}

bool isDeprecatedAlone(const FindToken &token)
{
    return token.key.isEmpty() && token.raw.compare("deprecated"_L1, Qt::CaseInsensitive) == 0;
}

Failure usageError(const QString &message)
{
    return Failure(
            ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"find"_s});
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

struct FindExpression::Data : Parts
{
    QString text;
    std::vector<Mark> marks;
    FindSpan place; ///< Of what is being read: of the fault, once there is one.

    [[nodiscard]] bool isIn(const QString &findText, const FindNeedle &needle) const;
    [[nodiscard]] Qt::CaseSensitivity sensitivity() const
    {
        return options.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    }
    void addWord(const FindToken &token);
    [[nodiscard]] Result<void> addTerm(const FindToken &token);
    [[nodiscard]] Result<void> addPresence(const FindToken &token);
    [[nodiscard]] Result<void> addExpression();
    [[nodiscard]] Result<void> addTokens();
    [[nodiscard]] Result<void> read();
};

bool FindExpression::Data::isIn(const QString &findText, const FindNeedle &needle) const
{
    // A word has no line end in it, so only an expression could reach over two cells.
    return options.column || needle.isExpression() ? isInLine(findText, needle, options.column)
                                                   : needle.isIn(findText);
}

void FindExpression::Data::addWord(const FindToken &token)
{
    const QString word = unquoted(token.raw);
    if (word.isEmpty())
        return;
    const FindNeedle needle(word, sensitivity(), options.wholeWord);
    (token.isNegated ? unwanted : wanted).push_back(needle);
    if (!token.isNegated)
        marks.push_back({needle, options.column});
}

Result<void> FindExpression::Data::addPresence(const FindToken &token)
{
    const Result<std::optional<PresenceTerm>> term =
            parsePresenceTerm(token.key, token.raw, token.isNegated);
    if (!term)
        return Failure(term.error());
    if (*term)
        presence.push_back(**term);
    return {};
}

Result<void> FindExpression::Data::addTerm(const FindToken &token)
{
    if (isPresenceKey(token.key))
        return addPresence(token);
    const std::optional<FindKey> key = findKeyFor(token.key);
    if (!key) {
        //: %1 is the word before a colon, %2 a list of words that may stand there.
        const QString message =
                Texts::tr("There is no key \"%1:\"; put text with a colon in quotes. Keys are %2.")
                        .arg(token.key, allKeys());
        return usageError(message);
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

Result<void> FindExpression::Data::addExpression()
{
    if (text.isEmpty())
        return {};
    place = FindNeedle::faultOf(text).value_or(FindSpan());
    const Result<FindNeedle> needle =
            FindNeedle::expression(text, sensitivity(), options.wholeWord);
    if (!needle)
        return Failure(needle.error());
    wanted.push_back(*needle);
    marks.push_back({*needle, options.column});
    return {};
}

Result<void> FindExpression::Data::addTokens()
{
    // Cells are shown on one line, and so is the box.
    for (FindToken token : findTokens(QString(text).replace(u'\n', u' '))) {
        place = {token.start, token.length};
        if (token.raw == "OR"_L1 && token.key.isEmpty() && !token.isNegated) {
            return usageError(
                    Texts::tr("OR cannot join words here: separate the values of a key with "
                              "commas, as in platform:ubuntu,debian, or put the word in quotes."));
        }
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

Result<void> FindExpression::Data::read()
{
    if (!options.zone.isValid()) {
        place = {0, text.size()};
        //: %1 is the name of a time zone, such as "Asia/Seoul".
        return usageError(Texts::tr("This computer does not know the time zone %1, in which the "
                                    "search was saved.")
                                  .arg(options.zone.name()));
    }
    return options.regularExpression ? addExpression() : addTokens();
}

bool FindExpression::isEmpty() const
{
    return !m_data || (m_data->terms.empty() && m_data->presence.empty() &&
                       m_data->wanted.empty() && m_data->unwanted.empty());
}

bool FindExpression::matches(const Image &image) const
{
    if (isEmpty())
        return true;
    const QString text = inNormalForm(findText(image, zone()));
    const auto isIn = [this, &text](const FindNeedle &needle) {
        return m_data->isIn(text, needle);
    };
    return m_data->presence.empty() &&
           std::ranges::all_of(m_data->terms,
                               [&image](const FindTerm &term) { return term.matches(image); }) &&
           std::ranges::all_of(m_data->wanted, isIn) &&
           std::ranges::none_of(m_data->unwanted, isIn);
}

FindExpression::Parts FindExpression::parts() const
{
    if (!m_data)
        return {};
    return static_cast<const Parts &>(*m_data);
}

Result<FindExpression> FindExpression::ofOneAccount(const QString &profile) const
{
    if (isEmpty())
        return *this;
    const Image any = {.place = {.profile = profile}};
    const auto rest = std::make_shared<Data>(*m_data);
    bool isMet = true;
    std::erase_if(rest->terms, [&](const FindTerm &term) {
        const bool isOfProfile = term.column() == ImageColumn::Profile;
        isMet = isMet && (!isOfProfile || term.matches(any));
        return isOfProfile;
    });
    if (rest->options.column == ImageColumn::Profile) {
        const QString text = inNormalForm(findText(any, zone()));
        const auto isIn = [&](const FindNeedle &needle) {
            return m_data->isIn(text, needle);
        };
        isMet = isMet && std::ranges::all_of(rest->wanted, isIn) &&
                std::ranges::none_of(rest->unwanted, isIn);
        rest->wanted.clear();
        rest->unwanted.clear();
    }
    if (!isMet) {
        return usageError(
                //: %1 is a text of the find box, %2 the name of an account's profile.
                Texts::tr("\"%1\" leaves no image of the only account that is asked, \"%2\".")
                        .arg(text(), profile));
    }
    FindExpression expression;
    expression.m_data = rest;
    return expression;
}

FindZone FindExpression::zone() const
{
    return m_data ? m_data->options.zone : FindZone();
}

QString FindExpression::text() const
{
    return m_data ? m_data->text : QString();
}

QList<FindSpan> FindExpression::spans(ImageColumn column, const QString &cellText) const
{
    QList<FindSpan> spans;
    if (!m_data)
        return spans;
    const NormalText normal(cellText);
    const QString &text = normal.text();
    for (const Mark &mark : m_data->marks) {
        if (mark.column.value_or(column) != column)
            continue;
        auto span = mark.needle.next(text, 0);
        while (span) {
            if (span->length > 0)
                spans.append(normal.placeOf(*span));
            const qsizetype end = span->start + std::max<qsizetype>(span->length, 1);
            span = end < text.size() ? mark.needle.next(text, end) : std::nullopt;
        }
    }
    return merged(std::move(spans));
}

bool FindExpression::operator==(const FindExpression &other) const
{
    if (!m_data || !other.m_data)
        return isEmpty() && other.isEmpty();
    return m_data->text == other.m_data->text && m_data->options == other.m_data->options;
}

Result<FindExpression> parseFindExpression(const QString &text, const FindOptions &options)
{
    const auto data = std::make_shared<FindExpression::Data>();
    data->text = text;
    data->options = options;
    if (const Result<void> read = data->read(); !read)
        return Failure(read.error());
    FindExpression expression;
    expression.m_data = data;
    return expression;
}

std::optional<FindSpan> findFault(const QString &text, const FindOptions &options)
{
    FindExpression::Data data;
    data.text = text;
    data.options = options;
    return data.read() ? std::nullopt : std::optional(data.place);
}

QString findText(const Image &image, const FindZone &zone)
{
    QString text;
    for (int column = 0; column < imageColumnCount; ++column) {
        if (column > 0)
            text += u'\n';
        text += zone.textOf(image, ImageColumn(column));
    }
    return text;
}
