// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/editorcommand.h"

#include <QTest>

using namespace Qt::StringLiterals;

class EditorCommandTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheLine_data();
    void tellsTheLine();
};

void EditorCommandTest::tellsTheLine_data()
{
    QTest::addColumn<QString>("desktopFile");
    QTest::addColumn<QStringList>("command");

    const QString path = u"/a b/main.tf"_s;
    QTest::newRow("Kate") << u"org.kde.kate.desktop"_s
                          << QStringList {u"kate"_s, u"--line=57"_s, path};
    QTest::newRow("gedit") << u"org.gnome.gedit.desktop"_s
                           << QStringList {u"gedit"_s, u"+57"_s, path};
    QTest::newRow("Code") << u"code.desktop"_s
                          << QStringList {u"code"_s, u"--goto"_s, path + u":57"_s};
    QTest::newRow("another") << u"org.example.editor.desktop"_s << QStringList();
    QTest::newRow("none") << QString() << QStringList();
}

void EditorCommandTest::tellsTheLine()
{
    QFETCH(QString, desktopFile);
    QFETCH(QStringList, command);
    QCOMPARE(editorCommand(desktopFile, u"/a b/main.tf"_s, 57), command);
}

QTEST_GUILESS_MAIN(EditorCommandTest)
#include "tst_editorcommand.moc"
