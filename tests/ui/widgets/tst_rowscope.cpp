// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/rowscope.h"

#include "support/widgets.h"

#include <QMessageBox>
#include <QPushButton>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;

class RowScopeTest final : public QObject
{
    Q_OBJECT

private slots:
    void doesNotAskWhereThereIsNoChoice_data();
    void doesNotAskWhereThereIsNoChoice();
    void asks_data();
    void asks();
    void offersWhatIsMostlyMeant();
    void maybeNobodyWantsIt();

private:
    void ask(int selected, int all)
    {
        m_answer.reset();
        m_parent = std::make_unique<QWidget>();
        askRowScope(*m_parent, u"Export"_s, selected, all,
                    [this](RowScope scope) { m_answer = scope; });
    }
    [[nodiscard]] QMessageBox *box() const { return m_parent->findChild<QMessageBox *>(); }

    std::unique_ptr<QWidget> m_parent;
    std::optional<RowScope> m_answer;
};

void RowScopeTest::doesNotAskWhereThereIsNoChoice_data()
{
    QTest::addColumn<int>("selected");
    QTest::newRow("none") << 0;
    QTest::newRow("all") << 5;
}

void RowScopeTest::doesNotAskWhereThereIsNoChoice()
{
    QFETCH(int, selected);
    ask(selected, 5);
    QVERIFY(!box());
    QVERIFY(m_answer == RowScope::All);
}

void RowScopeTest::asks_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("isAll");
    QTest::newRow("selected") << u"Selected (2)"_s << false;
    QTest::newRow("all") << u"All (5)"_s << true;
}

void RowScopeTest::asks()
{
    QFETCH(QString, button);
    QFETCH(bool, isAll);
    ask(2, 5);
    QVERIFY(box() && !m_answer);
    QVERIFY(clickNamed(*box(), button));
    QVERIFY(m_answer == (isAll ? RowScope::All : RowScope::Selected));
}

/// One selected row is mostly but where the keyboard is.
void RowScopeTest::offersWhatIsMostlyMeant()
{
    ask(1, 5);
    QVERIFY2(box()->defaultButton()->text().contains("All"_L1),
             qPrintable(box()->defaultButton()->text()));
    ask(2, 5);
    QVERIFY2(box()->defaultButton()->text().contains("Selected"_L1),
             qPrintable(box()->defaultButton()->text()));
}

void RowScopeTest::maybeNobodyWantsIt()
{
    ask(2, 5);
    box()->button(QMessageBox::Cancel)->click();
    QVERIFY(!m_answer);
}

QTEST_MAIN(RowScopeTest)
#include "tst_rowscope.moc"
