// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/fieldrows.h"

#include <QLabel>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const DetailField size = {.column = ImageColumn::Size, .label = u"Size"_s, .value = u"50 GiB"_s};
const DetailField state = {.column = ImageColumn::State, .label = u"State"_s, .value = u"In use"_s};
const DetailField profile = {
        .column = ImageColumn::Profile, .label = u"Profile"_s, .value = u"staging"_s};

/// "Size: 50 GiB", as the labels beside each other say, from the top.
QStringList shownRows(const FieldRows &rows)
{
    QMap<int, QStringList> texts;
    for (const QLabel *label : rows.findChildren<QLabel *>()) {
        if (!label->isHidden() && !label->text().isEmpty())
            texts[label->y()].append(label->text());
    }
    QStringList shown;
    for (const QStringList &row : std::as_const(texts))
        shown.append(row.join(u": "_s));
    return shown;
}

} // namespace

class FieldRowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void labelsGoWithTheirValues();
};

/// An image of one of several accounts has a field more, which comes first.
void FieldRowsTest::labelsGoWithTheirValues()
{
    FieldRows rows;
    rows.resize(300, 200);
    rows.setFields({size, state});
    QCOMPARE(shownRows(rows), (QStringList {u"Size: 50 GiB"_s, u"State: In use"_s}));
    rows.setFields({profile, size, state});
    QCOMPARE(shownRows(rows),
             (QStringList {u"Profile: staging"_s, u"Size: 50 GiB"_s, u"State: In use"_s}));
    rows.setFields({size, state});
    QCOMPARE(shownRows(rows), (QStringList {u"Size: 50 GiB"_s, u"State: In use"_s}));
}

QTEST_MAIN(FieldRowsTest)
#include "tst_fieldrows.moc"
