// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exportsteps.h"

#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

template<typename T>
T *visibleChild(const QWidget &window)
{
    for (T *dialog : window.findChildren<T *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

bool ExportSteps::open()
{
    if (!waitUntilOver() || !activate(m_window))
        return false;
    QTest::keyClick(&m_window, Qt::Key_E, Qt::ControlModifier);
    return waitFor(u"the export dialog"_s, [this] { return exportDialog() != nullptr; }) &&
           activate(*exportDialog());
}

bool ExportSteps::click(const QString &button)
{
    auto *widget = exportDialog()->findChild<QAbstractButton *>(button);
    const bool canClick = waitFor(u"the button %1 of the export dialog"_s.arg(button), [widget] {
        return widget && widget->isVisible() && widget->isEnabled();
    });
    if (!canClick)
        return false;
    QTest::mouseClick(widget, Qt::LeftButton, {}, QPoint(8, widget->height() / 2));
    return true;
}

bool ExportSteps::chooseFormat(const QString &format)
{
    auto *combo = exportDialog()->findChild<QComboBox *>(u"formatCombo"_s);
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 1; i < combo->count() && combo->currentText() != format; ++i)
        QTest::keyClick(combo, Qt::Key_Down);
    return combo->currentText() == format;
}

bool ExportSteps::goOn()
{
    return clickNamed(*exportDialog(), u"Export…"_s) &&
           waitFor(u"the file dialog of the export"_s, [this] { return fileDialog() != nullptr; });
}

bool ExportSteps::save(const QString &path)
{
    return waitFor(u"the file dialog of the export"_s,
                   [this] { return fileDialog() != nullptr; }) &&
           chooseFile(*fileDialog(), path);
}

bool ExportSteps::waitUntilOver() const
{
    const auto *action = m_window.findChild<QAction *>(u"exportAction"_s);
    return waitFor(u"an export to be possible: images, and no other export under way"_s,
                   [action] { return action->isEnabled(); });
}

ExportDialog *ExportSteps::exportDialog() const
{
    return visibleChild<ExportDialog>(m_window);
}

QFileDialog *ExportSteps::fileDialog() const
{
    return visibleChild<QFileDialog>(m_window);
}

QString ExportSteps::barText() const
{
    return visibleText(*m_window.findChild<QWidget *>(u"exportBar"_s));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
