// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/help/helpdialog.h"

#include "ui/help/helppages.h"
#include "ui/help/htmltable.h"
#include "ui/style/fontlengths.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

HelpDialog::HelpDialog(const QWidget &window, QWidget *parent)
    : QDialog(parent), m_window(window), m_topics(new QListWidget(this)),
      m_page(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"helpDialog"_s);
    setWindowTitle(tr("Help"));
    m_topics->setAccessibleName(tr("Help topics"));
    m_page->setAccessibleName(tr("Help page"));
    m_page->setOpenLinks(false); // there are none
    for (const HelpTopic topic : allHelpTopics())
        m_topics->addItem(helpTitle(topic));
    m_topics->setSpacing(2);
    m_page->document()->setDocumentMargin(12);
    m_topics->setFixedWidth(m_topics->sizeHintForColumn(0) + lengthFor(font(), 32));
    connect(m_topics, &QListWidget::currentRowChanged, this, &HelpDialog::showPage);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *pages = new QHBoxLayout;
    pages->setSpacing(12);
    pages->addWidget(m_topics);
    pages->addWidget(m_page, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(pages, 1);
    layout->addWidget(buttons);
    resize(QSize(lengthFor(font(), 860), lengthFor(font(), 560))
                   .boundedTo(screen()->availableGeometry().size() * 0.9));
}

void HelpDialog::showTopic(HelpTopic topic)
{
    m_topics->setCurrentRow(int(allHelpTopics().indexOf(topic)));
    m_page->setFocus();
}

void HelpDialog::showPage(int row)
{
    const HelpTopic topic = allHelpTopics().at(row);
    m_page->setHtml(u"<h2>"_s + helpTitle(topic).toHtmlEscaped() + u"</h2>"_s +
                    helpPage(topic, m_window));
}
