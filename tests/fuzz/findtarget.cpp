// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findcompletion.h"
#include "catalog/find/narrowing.h"
#include "catalog/find/quoting.h"
#include "fuzztargets.h"
#include "support/exampleimages.h"

using namespace Qt::StringLiterals;

namespace {

/// Half of a pair of characters, as JSON can bring it, in columns of both kinds: those whose values
/// many images share, and the others.
Image halfImage()
{
    const QString half = QChar(0xD800) + u"web"_s;
    return {.place = {.region = u"ap-seoul"_s},
            .imageId = u"img-11111111"_s,
            .osName = half,
            .imageName = half,
            .platform = half + u'\0',
            .tags = {{half, half}}};
}

const QList<Image> &images()
{
    static const QList<Image> images = {fullImage(), awkwardImage(), halfImage(), bareImage()};
    return images;
}

FindOptions optionsOf(const QByteArray &input)
{
    const int bits = input.at(0);
    const int column = input.at(1) - 'A';
    FindOptions options = {.matchCase = (bits & 1) != 0,
                           .wholeWord = (bits & 2) != 0,
                           .regularExpression = (bits & 4) != 0,
                           .zone = (bits & 8) != 0 ? TimeZone::Utc : TimeZone::Local};
    if (column >= 0 && column < imageColumnCount)
        options.column = ImageColumn(column);
    return options;
}

QString spansFault(const FindExpression &expression, ImageColumn column, const QString &text)
{
    qsizetype end = 0;
    for (const FindSpan &span : expression.spans(column, text)) {
        if (span.length <= 0 || span.start < end || span.start + span.length > text.size())
            return u"a place to highlight is not in the text, or out of order"_s;
        end = span.start + span.length;
    }
    return {};
}

QString expressionFault(const FindExpression &expression)
{
    ImageStore store;
    Narrowing narrowing(store);
    store.take(images(), {});
    narrowing.setFindTime(std::chrono::hours(1));
    bool isTooHard = false;
    QObject::connect(&narrowing, &Narrowing::findFailed, [&isTooHard] { isTooHard = true; });
    narrowing.setFind(expression);
    if (isTooHard)
        return {}; // and the rows are those of before
    for (int number = 0; number < images().size(); ++number) {
        const Image &image = images().at(number);
        if (narrowing.isWanted(ImageNumber(number)) != expression.matches(image))
            return u"the table finds what the expression does not, or the other way round"_s;
        for (int i = 0; i < imageColumnCount; ++i) {
            const auto column = ImageColumn(i);
            const QString text = expression.zone().textOf(image, column);
            if (const QString fault = spansFault(expression, column, text); !fault.isEmpty())
                return fault;
        }
    }
    return {};
}

QHash<QString, int> countValues(const FindKey &key)
{
    QHash<QString, int> counts;
    for (const Image &image : images()) {
        for (const QString &value : findValues(image, key))
            ++counts[value];
    }
    return counts;
}

QString completionFault(const QString &text, qsizetype cursor)
{
    const QList<FindCompletion> completions = findCompletions(text, cursor, countValues);
    if (completions.size() > maxFindCompletions)
        return u"too many completions"_s;
    for (const FindCompletion &completion : completions) {
        if (completion.text.isEmpty() || completion.start < 0 || completion.length < 0 ||
            completion.start + completion.length > text.size())
            return u"a completion does not go into the text"_s;
    }
    return {};
}

} // namespace

QString findFault(const QByteArray &input)
{
    if (input.size() < 2)
        return {};
    const FindOptions options = optionsOf(input);
    const QString text = QString::fromUtf8(input.sliced(2));
    for (const qsizetype cursor : {qsizetype(0), text.size() / 2, text.size()}) {
        if (const QString fault = completionFault(text, cursor); !fault.isEmpty())
            return fault;
    }
    if (unquoted(quoted(text)) != text)
        return u"quoted text does not stand for itself"_s;

    const Result<FindExpression> expression = parseFindExpression(text, options);
    if (expression)
        return expressionFault(*expression);
    const ApiError &error = expression.error();
    if (error.kind != ApiError::Kind::Usage || error.field != "find"_L1 || error.message.isEmpty())
        return u"what is wrong with the text is not said"_s;
    return {};
}
