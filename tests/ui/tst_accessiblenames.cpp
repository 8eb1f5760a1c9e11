// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/windowfixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTabWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The letter after the first single ampersand, in lower case; null without one.
QChar mnemonicOf(const QString &text)
{
    const QKeySequence sequence = QKeySequence::mnemonic(text);
    return sequence.isEmpty() ? QChar() : sequence.toString().back().toLower();
}

/// Two texts with the same mnemonic; empty without such a pair.
QString clash(const QStringList &texts)
{
    QHash<QChar, QString> seen;
    for (const QString &text : texts) {
        const QChar mnemonic = mnemonicOf(text);
        if (mnemonic.isNull())
            continue;
        if (seen.contains(mnemonic))
            return seen.value(mnemonic) + " and "_L1 + text;
        seen.insert(mnemonic, text);
    }
    return {};
}

QStringList menuTexts(const QList<QAction *> &actions)
{
    QStringList texts;
    for (const QAction *action : actions)
        texts.append(action->text());
    return texts;
}

} // namespace

/// What a screen reader finds in the window, and what Alt reaches.
class AccessibleNamesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everythingThatTakesTheKeyboardHasAName();
    void namesAndRoles_data();
    void namesAndRoles();
    void theStatusLabelSaysItsText();
    void mnemonicsDoNotClash();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void AccessibleNamesTest::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    const ImageTableModel &model = m_fixture->window().model();
    int row = 0;
    while (model.imageAt(row).snapshotSet.isEmpty() || model.imageAt(row).tags.isEmpty())
        ++row;
    clickCell(m_fixture->view(), row, 1);
}

void AccessibleNamesTest::cleanupTestCase()
{
    m_fixture.reset();
}

void AccessibleNamesTest::everythingThatTakesTheKeyboardHasAName()
{
    int count = 0;
    for (const QWidget *widget : m_fixture->window().findChildren<QWidget *>()) {
        const bool takesKeyboard = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus;
        // Inner parts of Qt's own widgets are spoken as their owner.
        if (!takesKeyboard || widget->objectName().startsWith("qt_"_L1) ||
            qobject_cast<const QTabBar *>(widget))
            continue;
        ++count;
        QVERIFY2(!spokenName(*widget).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                            widget->objectName()));
    }
    QVERIFY(count > 30);
}

void AccessibleNamesTest::namesAndRoles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QAccessible::Role>("role");

    const auto add = [](QAccessible::Role role, std::initializer_list<const char *> names) {
        for (const char *name : names)
            QTest::newRow(name) << QString::fromUtf8(name) << role;
    };
    add(QAccessible::Table, {"Images", "Snapshots", "Tags"});
    add(QAccessible::Tree, {"Regions"});
    add(QAccessible::Grouping, {"Type"});
    add(QAccessible::CheckBox, {"Public", "Private", "Shared", "More filters"});
    add(QAccessible::EditableText,
        {"Image name", "Platform", "Tag", "Image IDs", "Instance type", "Raw JSON"});
    add(QAccessible::Button, {"Search 18 regions for all images", "Stop", "Load all", "Export…"});
    add(QAccessible::StaticText, {"Status"});
}

void AccessibleNamesTest::namesAndRoles()
{
    QFETCH(QString, name);
    QFETCH(QAccessible::Role, role);
    const QWidget &window = m_fixture->window();
    auto *tabs = findNamed<QTabWidget>(window, u"Image details"_s);
    tabs->setCurrentIndex(name == "Raw JSON"_L1 ? 1 : 0);
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && spokenName(*widget) == name &&
            QAccessible::queryAccessibleInterface(widget)->role() == role)
            return;
    }
    QFAIL("There is no such widget.");
}

void AccessibleNamesTest::theStatusLabelSaysItsText()
{
    QWidget *label = findNamed(m_fixture->window(), u"Status"_s);
    QVERIFY(label);
    QCOMPARE(QAccessible::queryAccessibleInterface(label)->text(QAccessible::Description),
             m_fixture->status());
    QVERIFY(m_fixture->status().contains("17 of 18 regions"_L1));
}

void AccessibleNamesTest::mnemonicsDoNotClash()
{
    const auto *menuBar = m_fixture->window().findChild<QMenuBar *>();
    QStringList windowTexts = menuTexts(menuBar->actions());
    for (const QAction *menu : menuBar->actions()) {
        const QString pair = clash(menuTexts(menu->menu()->actions()));
        QVERIFY2(pair.isEmpty(), qPrintable(pair));
    }

    for (const QWidget *widget : m_fixture->window().findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool hasMnemonic = label ? label->buddy() != nullptr
                                       : qobject_cast<const QAbstractButton *>(widget) != nullptr;
        if (widget->isVisible() && hasMnemonic)
            windowTexts.append(widget->property("text").toString());
    }
    const QString pair = clash(windowTexts);
    QVERIFY2(pair.isEmpty(), qPrintable(pair));
}

QTEST_MAIN(AccessibleNamesTest)
#include "tst_accessiblenames.moc"
