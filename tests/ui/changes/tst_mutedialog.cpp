// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/changes/mutedialog.h"

#include "support/widgets.h"

#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What is typed about changes that do not matter.
class MuteDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void takesFieldsHoweverTheyAreSpelled();
    void saysWhichFieldsAreNotKnown();
};

namespace {

const QString fieldsName = u"Fields whose changes do not matter"_s;

} // namespace

void MuteDialogTest::takesFieldsHoweverTheyAreSpelled()
{
    MuteDialog dialog({.fields = {u"Tags"_s}});
    dialog.show();
    findNamed<QLineEdit>(dialog, fieldsName)->setText(u"tags, IMAGESTATE , NewMember"_s);
    QCOMPARE(dialog.muted().fields, QStringList({u"Tags"_s, u"ImageState"_s, u"NewMember"_s}));
}

void MuteDialogTest::saysWhichFieldsAreNotKnown()
{
    MuteDialog dialog({.fields = {u"Tags"_s}});
    dialog.show();
    const auto saysSo = [&dialog](const QString &field) {
        return visibleText(dialog).contains(u"Not known"_s) && visibleText(dialog).contains(field);
    };
    QVERIFY(!saysSo(u""_s));
    findNamed<QLineEdit>(dialog, fieldsName)->setText(u"Tags, Tag"_s);
    QVERIFY(saysSo(u"Tag"_s));
    findNamed<QLineEdit>(dialog, fieldsName)->setText(u"tags"_s);
    QVERIFY(!saysSo(u""_s));
}

QTEST_MAIN(MuteDialogTest)
#include "tst_mutedialog.moc"
