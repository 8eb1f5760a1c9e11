// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findkeys.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"
#include "ui/help/findhelp.h"
#include "ui/help/helpdialog.h"
#include "ui/help/helppages.h"
#include "ui/help/keyhelp.h"
#include "ui/help/topicat.h"

#include <QAction>
#include <QListWidget>
#include <QMenuBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QString plainText(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

} // namespace

/// Help in the window.
class HelpTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tellsTheKeysOfAllActions();
    void tellsAllKeysOfTheFindLanguage();
    void everyTopicHasAPage();
    void f1HelpsOnWhatOneIsAt_data();
    void f1HelpsOnWhatOneIsAt();
    void f1HelpsOnImagesByRegions();
    void f1HelpsInDialogs();
    void isInTheMenu_data();
    void isInTheMenu();

private:
    [[nodiscard]] HelpDialog *help() const { return m_fixture->window().findChild<HelpDialog *>(); }
    [[nodiscard]] QString shownTopic() const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void HelpTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
}

void HelpTest::cleanup()
{
    m_fixture.reset();
}

QString HelpTest::shownTopic() const
{
    HelpDialog *dialog = nullptr;
    if (!waitFor(u"help"_s, [&] { return (dialog = help()) && dialog->isVisible(); }))
        return {};
    return dialog->findChild<QListWidget *>()->currentItem()->text();
}

void HelpTest::tellsTheKeysOfAllActions()
{
    const QString page = plainText(keysPage(m_fixture->window()));
    int count = 0;
    for (const QAction *action : m_fixture->window().findChildren<QAction *>()) {
        if (action->shortcut().isEmpty() || action->text().isEmpty())
            continue;
        ++count;
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(page.contains(key), qPrintable(key));
    }
    QVERIFY(count > 20);
    QVERIFY(!page.contains(u'&'));
    // In the order of the menus.
    QVERIFY(page.indexOf("Settings…"_L1) < page.indexOf("Find in Results"_L1));
    for (const KeyGroup &group : actionKeys(m_fixture->window()) + paneKeys()) {
        QVERIFY(!group.title.isEmpty());
        for (const QStringList &row : group.rows)
            QVERIFY2(!row.contains(QString()), qPrintable(group.title));
    }
}

void HelpTest::tellsAllKeysOfTheFindLanguage()
{
    const QString page = plainText(findLanguagePage());
    for (const FindKey &key : findKeys())
        QVERIFY2(page.contains(key.word + u':'), key.word.data());
}

void HelpTest::everyTopicHasAPage()
{
    QSet<QString> titles;
    for (const HelpTopic topic : allHelpTopics()) {
        titles.insert(helpTitle(topic));
        QVERIFY2(plainText(helpPage(topic, m_fixture->window())).size() > 60,
                 qPrintable(helpTitle(topic)));
    }
    QCOMPARE(titles.size(), allHelpTopics().size());
}

void HelpTest::f1HelpsOnWhatOneIsAt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<HelpTopic>("topic");

    QTest::newRow("a region") << u"Regions"_s << HelpTopic::Asking;
    QTest::newRow("a field") << u"Image name"_s << HelpTopic::Asking;
    QTest::newRow("the find box") << u"Find in results"_s << HelpTopic::Finding;
    QTest::newRow("a row") << u"Images"_s << HelpTopic::Table;
}

void HelpTest::f1HelpsOnWhatOneIsAt()
{
    QFETCH(QString, name);
    QFETCH(HelpTopic, topic);
    QWidget *widget = findNamed(m_fixture->window(), name);
    QVERIFY(widget);
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_F1);
    QCOMPARE(shownTopic(), helpTitle(topic));
}

void HelpTest::f1HelpsOnImagesByRegions()
{
    QTest::keyClick(&m_fixture->window(), Qt::Key_2, Qt::ControlModifier);
    QWidget *widget = findNamed(m_fixture->window(), u"Images by regions"_s);
    QVERIFY(widget);
    QTest::keyClick(widget, Qt::Key_F1);
    QCOMPARE(shownTopic(), helpTitle(HelpTopic::Regions));
}

void HelpTest::f1HelpsInDialogs()
{
    QVERIFY(clickNamed(m_fixture->window(), u"Export…"_s));
    QWidget *dialog = nullptr;
    QVERIFY(waitFor(u"the dialog"_s,
                    [&] { return (dialog = QApplication::activeModalWidget()) != nullptr; }));
    QTest::keyClick(dialog, Qt::Key_F1);
    QCOMPARE(shownTopic(), helpTitle(HelpTopic::Exporting));
    // It can be read while the dialog is open.
    QTest::keyClick(help()->findChild<QListWidget *>(), Qt::Key_Home);
    QCOMPARE(shownTopic(), helpTitle(allHelpTopics().constFirst()));
    help()->close();
    dialog->close();
}

void HelpTest::isInTheMenu_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<HelpTopic>("topic");

    QTest::newRow("keys") << u"keysAction"_s << HelpTopic::Keys;
    QTest::newRow("find language") << u"findLanguageAction"_s << HelpTopic::FindLanguage;
}

void HelpTest::isInTheMenu()
{
    QFETCH(QString, action);
    QFETCH(HelpTopic, topic);
    auto *entry = m_fixture->window().findChild<QAction *>(action);
    QVERIFY(entry);
    QVERIFY(m_fixture->child<QMenu>(u"helpMenu"_s)->actions().contains(entry));
    entry->trigger();
    QCOMPARE(shownTopic(), helpTitle(topic));
}

QTEST_MAIN(HelpTest)
#include "tst_help.moc"
