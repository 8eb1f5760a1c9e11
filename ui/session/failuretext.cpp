// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/failuretext.h"

#include "core/errortext.h"
#include "core/joinedtext.h"
#include "ui/accounts/accounttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FailureText)
};

constexpr qsizetype mostReasons = 6; // the window has other things to show

QString ofAccount(const QString &account, const QString &words)
{
    //: %1 is the name of an account, %2 are sentences on what is wrong with it.
    return Words::tr("%1: %2").arg(account, words);
}

QString lineOf(const ApiError &error)
{
    const ErrorText text = explainError(error);
    // What is wrong with a credential says itself what is to be done.
    const bool isAdvised =
            error.kind != ApiError::Kind::Credentials && error.kind != ApiError::Kind::Usage;
    return ofAccount(profileTitle(error.place.profile),
                     isAdvised ? sentencesText({text.what, text.advice}) : text.what);
}

/// Another one may be open beside it. Many of the sentences have the name already.
QString sentenceOf(const ApiError &error)
{
    const QString what = explainError(error).what;
    const QString profile = error.place.profile;
    return profile.isEmpty() || what.contains(profile) ? what
                                                       : ofAccount(profileTitle(profile), what);
}

} // namespace

QString failureText(const QList<ApiError> &errors)
{
    if (errors.size() == 1)
        return sentenceOf(errors.constFirst());
    QStringList lines = {
            Words::tr("None of %Ln accounts could be opened.", nullptr, int(errors.size()))};
    for (const ApiError &error : errors.first(std::min(errors.size(), mostReasons)))
        lines.append(lineOf(error));
    QStringList others;
    for (const ApiError &error : errors.sliced(std::min(errors.size(), mostReasons)))
        others.append(profileTitle(error.place.profile));
    if (!others.isEmpty()) {
        //: %1 is a list of names of accounts, behind others of which the reason is told.
        lines.append(Words::tr("Nor could these: %1.").arg(listText(others)));
    }
    return lines.join(QChar::LineSeparator);
}
